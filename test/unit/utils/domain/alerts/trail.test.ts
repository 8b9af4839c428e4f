import { expect, test } from 'vitest';
import { lastPoint, withPoint } from '../../../../../utils/domain/alerts/trail.ts';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import { dayMs, hourMs, minuteMs } from '../../../../../utils/domain/time.ts';
import { noon } from './an-alert.ts';

function pointsBetween(points: readonly Point[], from: number, to: number): readonly Point[] {
  return points.filter(([at]) => at >= from && at <= to);
}

/** Two days of minutes, with a price that swings. */
const all = Array.from({ length: 2 * 24 * 60 }, (_, minute): Point => [
  noon + minute * minuteMs,
  100 + 10 * Math.sin(minute / 7),
]);
const trail = all.reduce<readonly Point[]>((known, point) => withPoint(known, point), []);
const now = all.at(-1)![0];

test('keeps all points of the last hour and none older than a day', () => {
  expect(pointsBetween(trail, now - hourMs, now)).toEqual(pointsBetween(all, now - hourMs, now));
  expect(trail[0]![0]).toBeGreaterThanOrEqual(now - dayMs);
});

test('keeps the lowest and the highest of each ten minutes before', () => {
  const from = Math.ceil((now - dayMs) / (10 * minuteMs)) * 10 * minuteMs;
  const prices = (points: readonly Point[]): number[] =>
    pointsBetween(points, from, from + 10 * minuteMs - 1).map(([, price]) => price);
  expect(Math.min(...prices(trail))).toBe(Math.min(...prices(all)));
  expect(Math.max(...prices(trail))).toBe(Math.max(...prices(all)));
  expect(prices(trail)).toHaveLength(2);
});

test('takes at most some 340 points, in the order of time', () => {
  expect(trail.length).toBeLessThanOrEqual(345);
  expect(trail.map(([at]) => at)).toEqual(trail.map(([at]) => at).toSorted((a, b) => a - b));
});

test('finds the last point with a price that fits, not before a moment', () => {
  const points: Point[] = [
    [1, 10],
    [2, 20],
    [3, 10],
  ];
  expect(lastPoint(points, 0, (price) => price === 10)).toEqual([3, 10]);
  expect(lastPoint(points, 2, (price) => price > 15)).toEqual([2, 20]);
  expect(lastPoint(points, 3, (price) => price > 15)).toBeUndefined();
});
