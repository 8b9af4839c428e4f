import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { filterData } from '../../../../../utils/domain/filter/filter-data.ts';
import { firstHit, joinTexts } from '../../../../../utils/domain/filter/first-hit.ts';
import { Found } from '../../../../../utils/domain/filter/found.ts';
import { PageFilter } from '../../../../../utils/domain/filter/page-filter.ts';
import { addText, cutWords, type TextList } from '../../../../../utils/domain/filter/text-list.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/lexicon.ts';
import { emptyMemory } from '../../../../../utils/domain/recognition/page-memory.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { fewWords } from '../../../../../utils/domain/recognition/relevance-limits.ts';

export const lexicon = buildLexicon(coins);
const filter = new PageFilter(filterData);

/** More words than a short page has, none of them about coins. */
export const filler =
  'The council met on Monday to talk about the new bridge. Residents asked for lower tolls, and the mayor promised to ' +
  'look into it before the summer. Work is to begin in spring if the budget allows, and it will take about two years. ' +
  'A ferry will carry cars across the river until then, from early morning to late in the evening on all days.';

/** What the gate reads of the paragraphs of a page, each of which is cut at these shares of its length. */
function readingsOf(paragraphs: readonly string[], cuts: readonly number[]): string[] {
  const list: TextList<string> = { texts: [], nodes: [] };
  for (const [line, paragraph] of paragraphs.entries()) {
    const places = [0, ...cuts.map((share) => Math.floor(share * paragraph.length)), paragraph.length];
    const sorted = places.toSorted((one, other) => one - other);
    for (const [at, from] of sorted.entries())
      addText(list, paragraph.slice(from, sorted[at + 1]), String(line));
  }
  const joined = joinTexts(list.texts);
  const { texts } = cutWords(list, joined, (one, other) => one === other);
  return [joined, joinTexts(texts)];
}

function isFound(paragraphs: readonly string[], cuts: readonly number[], least: number): boolean {
  return readingsOf(paragraphs, cuts).some((joined) => firstHit(filter, joined, least) >= 0);
}

/** What the filter finds in the paragraphs of a page. */
export function foundIn(paragraphs: readonly string[], cuts: readonly number[] = []): number {
  if (isFound(paragraphs, cuts, Found.clear)) return Found.clear;
  return isFound(paragraphs, cuts, Found.shortPage) ? Found.shortPage : Found.nothing;
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
    passes: isFound(paragraphs, cuts, least),
  };
}
