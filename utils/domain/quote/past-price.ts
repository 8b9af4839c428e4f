import type { CoinId } from '../coin/coin.ts';
import type { Problem } from './problem.ts';
import type { ProviderId } from './quote.ts';

/** Asks what a coin cost at a moment of the past. */
export interface PastPriceRequest {
  readonly coin: CoinId;
  /** Milliseconds since 1970. Of a whole day: its midnight in UTC. */
  readonly at: number;
  /** Of a `day` the price at its open is wanted, and how low and high it went. */
  readonly precision: 'time' | 'day';
  /** Lower-case code of the unit wanted; the reader's own where it is missing. */
  readonly currency?: string | undefined;
}

/** What a coin cost at a moment, or why nobody says. */
export type PastPrice =
  | {
      readonly kind: 'price';
      readonly price: number;
      /** Lower-case code of the unit: `usd`, `eur`, `usdt`. */
      readonly currency: string;
      /** The moment of the candle that the price is of, in milliseconds since 1970. */
      readonly at: number;
      readonly source: ProviderId;
      /** The lowest and the highest price of that day, where a day was asked for and the source says. */
      readonly low?: number;
      readonly high?: number;
    }
  | { readonly kind: 'none'; readonly why: NoPriceReason }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** `out-of-reach`: older than any source gives without a key. `no-source`: none has this coin's history. */
export type NoPriceReason = 'before-listing' | 'out-of-reach' | 'no-source';
