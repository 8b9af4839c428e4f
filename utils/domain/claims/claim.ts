import type { CoinId } from '../coin/coin.ts';
import type { ClaimReason } from './claim-reason.ts';

/** A mention's place in its paragraph; UTF-16 offsets. */
export interface ClaimMention {
  readonly start: number;
  readonly end: number;
  readonly coin: CoinId;
}

export type ChangePeriod = '1h' | '24h' | '7d' | '30d' | '1y';

export interface ClaimedChange {
  /** -3.2 means that it fell by 3.2 %. */
  readonly percent: number;
  /** Absent where the sentence does not say over which time. */
  readonly period?: ChangePeriod;
  /** The period ends at the moment of the price, as in "over the past 24 hours"; "today" begins at some midnight. */
  readonly isRolling?: boolean;
  /** Offsets of the percentage in the paragraph. */
  readonly start: number;
  readonly end: number;
}

export interface PriceBounds {
  readonly low: number;
  readonly high: number;
}

/** What an article states for a coin. */
export type Claim = PriceClaim | ChangeClaim;

interface Statement {
  /** Index into the mentions that were given; of several names for one coin side by side, the first. */
  readonly mention: number;
  /** Offsets of the figure, of an amount with its currency, in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Why it is taken for what it is, and the clause that says so, by offsets in the paragraph. */
  readonly reasons: readonly ClaimReason[];
  readonly clause: { readonly start: number; readonly end: number };
  /** Plain enough to contradict: a price of the present, with its coin named in the sentence and nothing against it. */
  readonly isCertain: boolean;
}

/** A price, the bounds of a price, or a level. */
export interface PriceClaim extends Statement {
  /**
   * `price` is reported as a fact; `range` are the bounds that a coin is reported to trade between; `target` is a forecast,
   * a condition, or a level such as "above $70,000".
   */
  readonly kind: 'price' | 'range' | 'target';
  /** In `currency`, above 0; of a range its lower end. */
  readonly value: number;
  /** Both ends, in `currency`: of a `range`, and of a target that is one end of "$300K-$315K". */
  readonly bounds?: PriceBounds;
  /** Lower-case code: `usd`, `eur`, `usdt`. */
  readonly currency: string;
  /** The change that the article reports along with a price. */
  readonly change?: ClaimedChange;
}

/** A change of the price up to now that the article reports without the price. */
export interface ChangeClaim extends Statement {
  readonly kind: 'change';
  readonly change: ClaimedChange;
}
