import type { CoinGroup } from './coin-groups.ts';
import type { TokenizedSentence } from './tokens.ts';

/** Two coins that a sentence names, in their order. */
export type CoinPair = readonly [CoinGroup, CoinGroup];

/** The two coins that a sentence names; null where it names another number of them. */
export function coinPair({ coins }: TokenizedSentence): CoinPair | null {
  const byCoin = new Map([...coins.values()].toReversed().map((group) => [group.coin, group]));
  const [second, first] = byCoin.values();
  return byCoin.size === 2 && first && second ? [first, second] : null;
}

const mention = /\bthe (former|latter)\b/gi;

/**
 * The coin of the last "the former" or "the latter" in the words before a figure, which one of the sentence before is: null where that
 * does not name two, undefined where the words have neither.
 */
export function formerOrLatter(words: string, pair: CoinPair | null): CoinGroup | null | undefined {
  const last = [...words.matchAll(mention)].at(-1)?.[1];
  if (last === undefined) return undefined;
  return pair && pair[last.toLowerCase() === 'former' ? 0 : 1];
}
