/** A CoinGecko id such as `bitcoin`: the key of a coin throughout Tickmark. */
export type CoinId = string;

/** The form of CoinGecko's ids; not every string of this form is the id of a coin. */
export const coinIdPattern = /^[a-z0-9][a-z0-9_-]*$/;

/** The longest id in characters; the longest in the catalog has 60. */
export const longestCoinId = 80;

/** The catalog's facts about a coin. `rank` orders coins by market cap as of the catalog's date. */
export interface Coin {
  readonly id: CoinId;
  /** Upper case, as an exchange lists it. */
  readonly symbol: string;
  readonly name: string;
  readonly rank: number;
  /** Other names that the press uses; mostly with the tickers of `altSymbols` among them. */
  readonly aliases?: readonly string[];
  /** Tickers that lead to this coin since a rename (MATIC, TON, EOS). */
  readonly altSymbols?: readonly string[];
  /** Where a coin outside the catalog was found: the reply with the largest coins, or the list of all coins. */
  readonly from?: 'reply' | 'list';
}

/** A coin of the reply with the largest coins that the catalog lacks, or has under another symbol or name. */
export interface NewCoin extends Coin {
  readonly from: 'reply';
}

/** `stable`, `fund` and `gold` follow the price of something else; `wrapped` is a receipt for another coin. */
export type CoinTag = 'stable' | 'fund' | 'gold' | 'wrapped';

/** A row of `coins.json`. The tags are for scripts and tests, and are not shipped. */
export interface CatalogCoin extends Coin {
  readonly tags?: readonly CoinTag[];
}
