import type { Point } from '../quote/history.ts';
import { dayMs, hourMs } from '../time.ts';

/** A round price that was crossed. */
export interface CrossedLevel {
  readonly level: number;
  readonly direction: 'up' | 'down';
  /** The crossing lies between these moments, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** The oldest point must be at least this old, and the newest at most as old as the other. */
const leastSpanMs = 20 * hourMs;
const maxAgeMs = 2 * hourMs;

/**
 * The last round price that was crossed within 24 hours and not crossed back: a multiple of the power of ten below the
 * price, such as $70,000 or $0.09. Null where there is none, or where the points do not cover the day.
 * @param points oldest first
 */
export function crossedLevel(points: readonly Point[], now: number): CrossedLevel | null {
  const day = points.filter(([at]) => at >= now - dayMs && at <= now);
  const [first] = day;
  const last = day.at(-1);
  if (!first || !last || now - first[0] < leastSpanMs || now - last[0] > maxAgeMs) return null;
  const [start, end] = [first[1], last[1]];
  if (start === end) return null;
  const direction = end > start ? 'up' : 'down';
  const level = levelBeyond(end, direction);
  const isBeyond = (price: number): boolean => (direction === 'up' ? price >= level : price <= level);
  if (isBeyond(start)) return null;
  const at = day.findLastIndex(([, price]) => !isBeyond(price));
  const [before, after] = [day[at], day[at + 1]];
  return before && after ? { level, direction, from: before[0], to: after[0] } : null;
}

/** The round price next to a price, on the side that it comes from. */
function levelBeyond(price: number, direction: 'up' | 'down'): number {
  const step = 10 ** Math.floor(Math.log10(price));
  const steps = price / step;
  // 0.3 / 0.1 is 2.9999999999999996.
  const nearest = Math.round(steps);
  const isRound = Math.abs(steps - nearest) < 1e-9;
  const count = isRound ? nearest : direction === 'up' ? Math.floor(steps) : Math.ceil(steps);
  return Number((count * step).toPrecision(12));
}
