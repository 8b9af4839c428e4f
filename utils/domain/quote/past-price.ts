import type { CoinId } from '../coin/coin.ts';
import type { Problem } from './problem.ts';
import type { Conversion, SourceId } from './quote.ts';

/** A request for a coin's price at a moment of the past. */
export interface PastPriceRequest {
  readonly coin: CoinId;
  /** Milliseconds since 1970. Of a whole day: its midnight in UTC. */
  readonly at: number;
  /** With `day` the price at its open, its low and its high. */
  readonly precision: 'time' | 'day';
  /** Lower-case code of the unit wanted; the reader's own where it is missing. */
  readonly currency?: string | undefined;
  /** The reader asks for the price of the very minute: requested by the coin's name. */
  readonly exact?: boolean | undefined;
  /** Only from what is the same for every reader: the coin is not named, whatever fails. */
  readonly sharedOnly?: boolean | undefined;
}

/** A coin's price at a moment, or why there is none. */
export type PastPrice =
  | {
      readonly kind: 'price';
      readonly price: number;
      /** Lower-case code of the unit: `usd`, `eur`, `usdt`. */
      readonly currency: string;
      /** The time of the price, in milliseconds since 1970. */
      readonly at: number;
      readonly source: SourceId;
      /** Up to half an hour from the moment; of a day its open without its low and high. */
      readonly about?: true;
      /** The lowest and the highest known price of that day, or within an hour of the moment. */
      readonly low?: number;
      readonly high?: number;
      /** Only where we converted the amounts, at the rate of that day. */
      readonly converted?: Conversion;
    }
  | { readonly kind: 'none'; readonly why: NoPriceReason }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * `out-of-reach`: older than any provider's history without a key. `no-source`: no provider lists the coin, or the
 * moment is in the future. `not-in-basket`: the requests that are the same for every reader do not have it; there may be an
 * exact price.
 */
export type NoPriceReason = 'before-listing' | 'out-of-reach' | 'no-source' | 'not-in-basket';
