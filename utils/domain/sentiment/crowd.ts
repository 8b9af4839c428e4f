import type { ScaleStep } from './scale.ts';

/** A step and the one of a day before; `before` is null where it is not known. */
export interface ScaleReading {
  readonly step: ScaleStep;
  readonly before: ScaleStep | null;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** The exchanges that publish the share of accounts that are long. */
export type AccountExchange = 'binance' | 'bybit';

/** How many of an exchange's accounts with a position are long. Accounts, not money: a large one counts like a small one. */
export interface AccountShare {
  readonly exchange: AccountExchange;
  /** Percent. */
  readonly long: number;
  /** Percent, 24 hours before; null where it is not known. */
  readonly before: number | null;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What holders of a perpetual future pay each other. */
export interface Funding {
  /** What longs pay shorts in a day, in percent of the position; negative where shorts pay. */
  readonly perDay: number;
  readonly at: number;
}

/** What is known of the mood of a coin's traders. A part that is null has no row. */
export interface Crowd {
  readonly sentiment: ScaleReading | null;
  readonly chatter: ScaleReading | null;
  readonly accounts: AccountShare | null;
  readonly funding: Funding | null;
}

/** Nothing is known. */
export const noCrowd: Crowd = { sentiment: null, chatter: null, accounts: null, funding: null };
