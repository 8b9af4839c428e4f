import type { Point } from '../quote/history.ts';
import { dayMs, hourMs } from '../time.ts';
import type { Alignment } from './alignment.ts';
import { median, type Sparkline, stepOf } from './sparkline.ts';

/** How far beyond the range of the series a known price may be at least: a spike between two points. */
const leastTolerance = 0.002;
/** The part of the known prices that must fit: one between two hourly points may be a spike. */
const fittingPart = 0.8;

/**
 * A sparkline's prices with their times, oldest first, where the coin's own known prices agree: the price now, 24 hours and
 * seven days ago, and prices with times that we know from elsewhere. Null where the times are not certain.
 * @param at when the response was received, in milliseconds since 1970
 * @param samples known prices of this coin, in any order
 */
export function timedPoints(
  line: Sparkline,
  { endedBefore, interval }: Alignment,
  at: number,
  samples: readonly Point[],
): readonly Point[] | null {
  const { prices, price, change24h, change7d } = line;
  const step = stepOf(line, interval);
  const dayAgo = priceBefore(price, change24h);
  const weekAgo = priceBefore(price, change7d);
  if (step === null || dayAgo === null || weekAgo === null) return null;
  const end = at - endedBefore;
  const points = prices.map((each, index): Point => [end - (prices.length - 1 - index) * step, each]);
  const tolerance = Math.max(leastTolerance, typicalMove(prices));
  const fits = (anchor: Point): boolean => isWithin(points, anchor, tolerance);
  if (!fits([at - dayMs, dayAgo])) return null;
  // Up to an hour before the first point, which may be the only one near it.
  if (!isWithin(points, [at - 7 * dayMs, weekAgo], 2 * tolerance)) return null;
  if (endedBefore <= hourMs && !fits([at, price])) return null;
  const known = samples.filter(([moment]) => moment >= points[0]![0] && moment <= end);
  return known.filter(fits).length < known.length * fittingPart ? null : points;
}

function priceBefore(price: number, change: number | null): number | null {
  return change === null || change <= -100 ? null : price / (1 + change / 100);
}

/** Whether a price lies between the lowest and the highest one within an hour of its moment. */
function isWithin(points: readonly Point[], [at, price]: Point, tolerance: number): boolean {
  const near = points.filter(([moment]) => Math.abs(moment - at) <= hourMs * 1.01).map(([, each]) => each);
  if (near.length === 0) return false;
  return price >= Math.min(...near) * (1 - tolerance) && price <= Math.max(...near) * (1 + tolerance);
}

/** The median move from one point to the next, as a part of the price. */
function typicalMove(prices: readonly number[]): number {
  return median(prices.slice(1).map((price, index) => Math.abs(price / prices[index]! - 1)));
}
