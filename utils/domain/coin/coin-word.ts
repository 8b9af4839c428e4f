import type { Coin } from './coin.ts';

/** A coin as CoinGecko's list of all coins has it: without a rank. */
export type ListedCoin = Pick<Coin, 'id' | 'symbol' | 'name'>;

/** A word of a page that could be a coin outside the catalog. */
export interface CoinWord {
  /** In capitals, without `$`. */
  readonly symbol: string;
  /** The words that the page gives as its name: "the network of Parcl" in "the network of Parcl (PRCL)". Absent for a cashtag. */
  readonly name?: string;
}

/** The longest symbol and the longest name beside it, in UTF-16 units. */
export const longestSymbol = 12;
export const longestName = 60;
