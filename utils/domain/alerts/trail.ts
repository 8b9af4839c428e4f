import type { Point } from '../quote/history.ts';
import { dayMs, hourMs, minuteMs } from '../time.ts';

/** Points older than an hour are thinned to the lowest and the highest in each part of this length. */
const partMs = 10 * minuteMs;

/**
 * A coin's prices of the last 24 hours, oldest first, from which moves are measured. All of the last hour; of the time before,
 * the lowest and the highest of each ten minutes, so that a day takes at most some 340 points.
 */
export function withPoint(trail: readonly Point[], point: Point): readonly Point[] {
  const [now] = point;
  const day = trail.filter(([at]) => now - at <= dayMs && at < now);
  const recent = day.findIndex(([at]) => now - at <= hourMs);
  const older = recent < 0 ? day : day.slice(0, recent);
  return [...thinnedEnd(older), ...(recent < 0 ? [] : day.slice(recent)), point];
}

/** Points whose last part has new points; the parts before it are thinned already. */
function thinnedEnd(points: readonly Point[]): readonly Point[] {
  const last = points.at(-1);
  if (!last) return points;
  const start = points.findIndex(([at]) => partOf(at) === partOf(last[0]));
  return [...points.slice(0, start), ...extremes(points.slice(start))];
}

function partOf(at: number): number {
  return Math.floor(at / partMs);
}

/** The lowest and the highest point in the order of their times. */
function extremes(points: readonly Point[]): Point[] {
  const low = points.reduce((best, point) => (point[1] < best[1] ? point : best));
  const high = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  return low === high ? [low] : [low, high].toSorted(([a], [b]) => a - b);
}

/** The last point from a moment on whose price fits; undefined for none. */
export function lastPoint(
  trail: readonly Point[],
  from: number,
  fits: (price: number) => boolean,
): Point | undefined {
  for (let index = trail.length - 1; index >= 0; index -= 1) {
    const point = trail[index]!;
    if (point[0] < from) return undefined;
    if (fits(point[1])) return point;
  }
  return undefined;
}
