import type { CoinId } from '../coin/coin.ts';
import type { ClaimMention } from './claim.ts';
import type { Span } from './sentences.ts';

/** One coin in a sentence: its mentions side by side, as in "Bitcoin (BTC)". */
export interface CoinGroup extends Span {
  readonly coin: CoinId;
  /** Index of the first of its mentions, among those of the paragraph. */
  readonly mention: number;
  /** Only words such as "the largest cryptocurrency" stand for it here. */
  readonly isDescribed: boolean;
}

/** A mention by its place in a sentence, with its index among those of the paragraph. */
export interface IndexedMention extends ClaimMention {
  readonly index: number;
  readonly isDescribed?: boolean;
}

/** "Bitcoin (BTC)", "Solana's SOL". */
const sideBySide = /^(?:[\s(,[/]*|['’]s\s(?:native\s)?(?:(?:token|coin|cryptocurrency),?\s)?\(?)$/;
const sideReach = 26;

/** The venue or the unit behind a symbol in wire reports, as in "BTC=BTSP" and "BTC-USD". */
const instrument = /^(?:=[A-Z]{0,5}|-USDT?)(?![A-Za-z])/;
const instrumentReach = 7;

/** The coins of one sentence, in order. */
export function coinGroups(sentence: string, mentions: readonly IndexedMention[]): CoinGroup[] {
  const groups: CoinGroup[] = [];
  for (const { start, end: nameEnd, coin, index, isDescribed = false } of mentions) {
    const end =
      nameEnd + (instrument.exec(sentence.slice(nameEnd, nameEnd + instrumentReach))?.[0].length ?? 0);
    const last = groups.at(-1);
    const isBeside = last?.coin === coin && start - last.end <= sideReach;
    if (isBeside && sideBySide.test(sentence.slice(last.end, start)))
      groups[groups.length - 1] = { ...last, end };
    else groups.push({ start, end, coin, mention: index, isDescribed });
  }
  return groups;
}

const joins =
  /^[\s)\]]*(?:,|and|&|\/|or|or even|then|and then|followed by|,\s*then|,\s*followed by|und|et|y|e|,\s*and|,\s*or)\s*(?:about |around |roughly |the |an? (?:\p{L}+ )?)?$/iu;

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
