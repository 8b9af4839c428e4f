/** A CoinGecko id such as `bitcoin`; the one key for a coin all over Tickmark. */
export type CoinId = string;

/** `stable`, `fund` and `gold` follow something else's price; `wrapped` is a receipt for another coin. */
export type CoinTag = 'stable' | 'fund' | 'gold' | 'wrapped';

/** What the catalog knows of a coin. `rank` orders coins by market cap as of the catalog's date. */
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
  readonly tags?: readonly CoinTag[];
}
