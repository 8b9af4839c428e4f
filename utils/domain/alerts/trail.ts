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
  const recent = day.filter(([at]) => now - at <= hourMs);
  return [...thinned(day.slice(0, day.length - recent.length)), ...recent, point];
}

function thinned(points: readonly Point[]): Point[] {
  const parts = new Map<number, Point[]>();
  for (const point of points) {
    const part = Math.floor(point[0] / partMs);
    const before = parts.get(part) ?? [];
    parts.set(part, extremes([...before, point]));
  }
  return [...parts.values()].flat();
}

/** The lowest and the highest point in the order of their times. */
function extremes(points: readonly Point[]): Point[] {
  const low = points.reduce((best, point) => (point[1] < best[1] ? point : best));
  const high = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  return low === high ? [low] : [low, high].toSorted(([a], [b]) => a - b);
}

/** The points of this span, both ends included. */
export function pointsBetween(trail: readonly Point[], from: number, to: number): readonly Point[] {
  return trail.filter(([at]) => at >= from && at <= to);
}
