import { describe, expect, test } from 'vitest';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import { crossedLevel } from '../../../../../utils/domain/moves/round-level.ts';

const hour = 3_600_000;
const now = Date.parse('2026-02-07T11:00:00Z');
/** Evenly over the last 24 hours, the last one now. */
const day = (...prices: number[]): Point[] =>
  prices.map((price, at) => [now - 24 * hour + (at * 24 * hour) / (prices.length - 1), price]);

test.each<[string, number[], number, 'up' | 'down', number, number]>([
  ['$70,000 upwards', [64_000, 66_000, 69_000, 70_300, 70_652.6], 70_000, 'up', 12, 6],
  ['$70,000 downwards', [71_000, 70_100, 69_900, 69_500, 69_000], 70_000, 'down', 18, 12],
  ['the last time, after crossing back', [69_000, 70_100, 69_900, 70_200, 70_300], 70_000, 'up', 12, 6],
  ['a thousand of Ether', [1_870, 1_990, 2_010, 2_050, 2_070], 2_000, 'up', 18, 12],
  ['a magnitude upwards', [97, 98, 99, 101, 103], 100, 'up', 12, 6],
  ['a magnitude downwards', [103, 102, 101, 99, 98], 100, 'down', 12, 6],
  ['a cent of Dogecoin', [0.0885, 0.0894, 0.0899, 0.0905, 0.0986], 0.09, 'up', 12, 6],
  ['a price exactly at it', [69_000, 69_100, 69_200, 69_900, 70_000], 70_000, 'up', 6, 0],
  ['the nearest of two', [59_000, 61_000, 65_000, 69_000, 71_000], 70_000, 'up', 6, 0],
])('%s', (_name, prices, level, direction, from, to) => {
  expect(crossedLevel(day(...prices), now)).toEqual({
    level,
    direction,
    from: now - from * hour,
    to: now - to * hour,
  });
});

describe('none', () => {
  test.each<[string, Point[]]>([
    ['where no level is crossed', day(71_000, 72_000, 73_000, 74_000, 75_000)],
    ['where it was crossed back', day(69_000, 70_100, 70_200, 69_900, 69_500)],
    ['where the price is the same', day(70_000, 71_000, 69_000, 70_500, 70_000)],
    ['where the points cover half a day', day(64_000, 66_000, 69_000, 70_300, 70_652.6).slice(3)],
    ['where the newest is hours old', day(64_000, 66_000, 69_000, 70_300, 70_652.6).slice(0, 4)],
    ['without points', []],
  ])('%s', (_name, points) => {
    expect(crossedLevel(points, now)).toBeNull();
  });
});
