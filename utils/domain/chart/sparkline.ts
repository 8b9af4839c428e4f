import type { CoinId } from '../coin/coin.ts';
import { dayMs, hourMs } from '../time.ts';

/**
 * Prices of the last seven days as CoinGecko's list of coins has them, oldest first. They carry no times: neither their
 * interval nor the moment of the last one is documented. See `alignment.ts`.
 */
export interface Sparkline {
  readonly coin: CoinId;
  readonly prices: readonly number[];
  /** The price of the same response, at the moment of the response. */
  readonly price: number;
  /** Percent; null where unknown. */
  readonly change24h: number | null;
  readonly change7d: number | null;
  /** Invalid prices were dropped: the others have no certain place. */
  readonly hasGaps: boolean;
}

/** The span that the provider documents. */
export const sparklineSpanMs = 7 * dayMs;
/** With this many points the interval is about an hour: a few may be missing, or there is one at either end. */
const fewestHourly = 160;
const mostHourly = 176;

/** What lies between two points: an hour, or the span divided by their number. The same where there are 168. */
export const intervals = ['hour', 'share'] as const;
export type Interval = (typeof intervals)[number];

/** The time between two points in milliseconds; null where they do not fit seven days of hours. */
export function stepOf(
  { prices: { length }, hasGaps }: Pick<Sparkline, 'prices' | 'hasGaps'>,
  interval: Interval,
): number | null {
  if (hasGaps || length < fewestHourly || length > mostHourly) return null;
  return interval === 'hour' ? hourMs : sparklineSpanMs / length;
}

/**
 * The logarithm of the price at a place between two points, by linear interpolation.
 * @param place index of a point, or a place between two; clamped to the ends
 */
export function logAt(logs: readonly number[], place: number): number {
  const within = Math.min(Math.max(place, 0), logs.length - 1);
  const before = Math.floor(within);
  const from = logs[before]!;
  const to = logs[Math.min(before + 1, logs.length - 1)]!;
  return from + (to - from) * (within - before);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
