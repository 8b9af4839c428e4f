import type { CoinId } from '../coin/coin.ts';

/** A source of prices that the reader can choose. */
export type ProviderId = 'coingecko' | 'coinpaprika' | 'binance' | 'coinbase' | 'kraken';

/** The source of any figure: also one of past prices alone. */
export type SourceId = ProviderId | 'defillama';

/** The publisher of a rate of the US dollar. */
export type RatePublisher = 'frankfurter' | 'coingecko';

/** The conversion of an amount to the reader's currency, where the provider has another. */
export interface Conversion {
  /** Lower-case code of the provider's unit: `usd`, `usdt`. */
  readonly from: string;
  /** The publisher of the rate; from USDT the provider of Tether's own quote. */
  readonly rates: RatePublisher | SourceId;
  /** The day of the rate, or the time of Tether's quote, in milliseconds since 1970. */
  readonly at: number;
  /** From USDT: what one cost in US dollars, where that is known. */
  readonly dollars?: number;
}

/** One coin's market figures at one moment. A figure that the provider does not give is `null`, never 0. */
export interface Quote {
  readonly coin: CoinId;
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** Lower-case code of the unit that every amount here is in: `usd`, `eur`, `usdt`. */
  readonly currency: string;
  /** Percent over the last 24 hours: 10.66 means +10.66 %. */
  readonly change24h: number | null;
  /** The unit of that change where it is not `currency`: a price in EUR with a change in USD. */
  readonly changeIn?: string;
  readonly high24h: number | null;
  readonly low24h: number | null;
  /** Over all markets of an aggregator; an exchange's own for an exchange. */
  readonly volume24h: number | null;
  readonly marketCap: number | null;
  /** Market-cap rank by the provider. */
  readonly rank: number | null;
  /** The provider's time of the price, in milliseconds since 1970. */
  readonly at: number;
  readonly source: ProviderId;
  /** Only where we converted the amounts. */
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
  /** Only where we converted the market cap. */
  readonly converted?: Conversion;
}

/** The direction of a price's change; `unknown` where no provider gives the change. */
export type Direction = 'up' | 'down' | 'flat' | 'unknown';

/**
 * The direction of what `formatPercent` writes: a change that rounds to 0.00 is flat.
 * @param change in percent
 * @param isAbout not known exactly: it is written with one decimal, and flat where it rounds to 0.0
 */
export function directionOf(change: number | null, isAbout = false): Direction {
  if (change === null || !Number.isFinite(change)) return 'unknown';
  if (Math.abs(change) < (isAbout ? 0.05 : 0.005)) return 'flat';
  return change > 0 ? 'up' : 'down';
}
