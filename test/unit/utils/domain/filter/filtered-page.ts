import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { takeFilterData } from '../../../../../utils/domain/filter/filter-data.ts';
import { firstHit } from '../../../../../utils/domain/filter/first-hit.ts';
import { Found } from '../../../../../utils/domain/filter/found.ts';
import { PageFilter } from '../../../../../utils/domain/filter/page-filter.ts';
import { isOpenAfter, mayGoOn, TextJoint } from '../../../../../utils/domain/filter/text-joint.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/build-lexicon.ts';
import { emptyMemory } from '../../../../../utils/domain/recognition/page-memory.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { fewWords } from '../../../../../utils/domain/recognition/relevance-limits.ts';

export const lexicon = buildLexicon(coins);
const filter = new PageFilter(takeFilterData());

/** More words than a short page has, none of them about coins. */
export const filler =
  'The council met on Monday to talk about the new bridge. Residents asked for lower tolls, and the mayor promised to ' +
  'look into it before the summer. Work is to begin in spring if the budget allows, and it will take about two years. ' +
  'A ferry will carry cars across the river until then, from early morning to late in the evening on all days.';

/** The texts that the gate reads of the paragraphs of a page, each of which is cut at these shares of its length. */
function textsOf(paragraphs: readonly string[], cuts: readonly number[]): string[] {
  const joint = new TextJoint();
  const texts: string[] = [];
  for (const paragraph of paragraphs) {
    const places = [0, ...cuts.map((share) => Math.floor(share * paragraph.length)), paragraph.length];
    const sorted = places.toSorted((one, other) => one - other);
    let before = '';
    for (const [at, from] of sorted.entries()) {
      const text = paragraph.slice(from, sorted[at + 1]);
      if (text === '') continue;
      if (isOpenAfter(before.charCodeAt(before.length - 1)) && mayGoOn(text.charCodeAt(0)))
        texts.push(...joint.join(before, text));
      else joint.clear();
      texts.push(text);
      before = text;
    }
    joint.clear();
  }
  return texts;
}

/** What the filter finds in the paragraphs of a page. */
export function foundIn(paragraphs: readonly string[], cuts: readonly number[] = []): number {
  const texts = textsOf(paragraphs, cuts);
  if (firstHit(filter, texts, Found.clear) >= 0) return Found.clear;
  return firstHit(filter, texts, Found.shortPage) < 0 ? Found.nothing : Found.shortPage;
}

/** Whether the recogniser marks anything on a page of these paragraphs, and whether the filter lets it pass. */
export function outcome(
  paragraphs: readonly string[],
  cuts: readonly number[] = [],
): { readonly marks: boolean; readonly passes: boolean } {
  const memory = emptyMemory();
  const mentions = recognise(paragraphs, lexicon, { sensitivity: 'eager', memory });
  const least = memory.words <= fewWords ? Found.shortPage : Found.clear;
  return {
    marks: mentions.length > 0,
    passes: firstHit(filter, textsOf(paragraphs, cuts), least) >= 0,
  };
}
