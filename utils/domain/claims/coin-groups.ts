import type { CoinId } from '../coin/coin.ts';
import type { ClaimMention } from './claim.ts';
import type { Span } from './sentences.ts';

/** One coin in a sentence: its mentions side by side, as in "Bitcoin (BTC)". */
export interface CoinGroup extends Span {
  readonly coin: CoinId;
  /** Index of the first of its mentions. */
  readonly mention: number;
}

/** The coins of one sentence, in order. */
export function coinGroups(text: string, mentions: readonly ClaimMention[], sentence: Span): CoinGroup[] {
  const groups: CoinGroup[] = [];
  mentions.forEach(({ start, end, coin }, mention) => {
    if (start < sentence.start || end > sentence.end) return;
    const last = groups.at(-1);
    if (last?.coin === coin && /^[\s(,[/]{0,3}$/.test(text.slice(last.end, start))) {
      groups[groups.length - 1] = { ...last, end };
    } else groups.push({ start, end, coin, mention });
  });
  return groups;
}

const joins =
  /^[\s)\]]*(?:,|and|&|\/|or|or even|then|and then|followed by|,\s*then|,\s*followed by|und|et|y|e|,\s*and|,\s*or)\s*(?:about |around |roughly |the )?$/i;

/** Whether two spans stand in one list: "A, B and C". */
export function isListed(text: string, a: Span, b: Span): boolean {
  return joins.test(text.slice(a.end, b.start));
}

/** The runs of spans that stand in lists; a span alone is a run of one. */
export function listsOf<Item extends Span>(text: string, items: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  items.forEach((item, index) => {
    if (index > 0 && isListed(text, items[index - 1]!, item)) lists.at(-1)!.push(item);
    else lists.push([item]);
  });
  return lists;
}
