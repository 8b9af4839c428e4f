import type { Conversion, ProviderId } from './quote.ts';

/** One price and its moment, in milliseconds since 1970. */
export type Point = readonly [at: number, price: number];

/** A coin's prices over a span of time, oldest first. */
export interface Series {
  readonly points: readonly Point[];
  /** Lower-case code of the unit: `usd`, `usdt`. */
  readonly currency: string;
  readonly source: ProviderId;
  /** Only where we converted the prices. */
  readonly converted?: Conversion;
}

/** Prices of the last seven days without times, oldest first: how a price moved, and no figures. */
export interface Shape {
  readonly prices: readonly number[];
  readonly source: ProviderId;
}
