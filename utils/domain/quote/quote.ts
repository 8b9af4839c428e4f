import type { CoinId } from '../coin/coin.ts';

/** Where a figure came from. */
export type ProviderId = 'coingecko' | 'coinpaprika' | 'binance' | 'coinbase' | 'kraken';

/** How an amount came into the reader's currency where the provider speaks another. */
export interface Conversion {
  /** Lower-case code of the unit that the provider quotes in: `usd`, or `usdt` taken at one dollar. */
  readonly from: string;
  /** Who published the rate. */
  readonly rates: 'frankfurter' | 'coingecko';
  /** The day of the rate, in milliseconds since 1970. */
  readonly at: number;
}

/** One coin's market figures at one moment. What a provider did not say is `null`, never 0. */
export interface Quote {
  readonly coin: CoinId;
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** Lower-case code of the unit that every amount here is in: `usd`, `eur`, `usdt`. */
  readonly currency: string;
  /** Percent over the last 24 hours: 10.66 means +10.66 %. */
  readonly change24h: number | null;
  /** The unit in which that change was measured, where it is not `currency`: a price in EUR with a change in USD. */
  readonly changeIn?: string;
  readonly high24h: number | null;
  readonly low24h: number | null;
  /** Of all markets that the provider counts; an exchange counts only its own. */
  readonly volume24h: number | null;
  readonly marketCap: number | null;
  /** Market-cap rank as the provider gives it now. */
  readonly rank: number | null;
  /** Milliseconds since 1970: when the provider says that the price was current. */
  readonly at: number;
  readonly source: ProviderId;
  /** Only where the amounts were converted by us. */
  readonly converted?: Conversion;
}

/** The whole market's figures. */
export interface GlobalMarket {
  /** In `currency`. */
  readonly marketCap: number;
  readonly currency: string;
  /** Percent over 24 hours, in US dollars. */
  readonly change24h: number | null;
  /** Bitcoin's share of the market cap, percent. */
  readonly btcDominance: number | null;
  readonly at: number;
  readonly source: ProviderId;
  /** Only where the market cap was converted by us. */
  readonly converted?: Conversion;
}
