import { expect, test } from 'vitest';
import { formatPercent } from '../../../../../utils/domain/format/format-percent.ts';
import { type Direction, directionOf } from '../../../../../utils/domain/quote/quote.ts';

test.each<[change: number | null, expected: Direction]>([
  [10.66, 'up'],
  [0.005, 'up'],
  [0.0049, 'flat'],
  [0, 'flat'],
  [-0.0049, 'flat'],
  [-0.005, 'down'],
  [-16.7, 'down'],
  [null, 'unknown'],
  [Number.NaN, 'unknown'],
])('%d is %s', (change, expected) => {
  expect(directionOf(change)).toBe(expected);
});

test.each<[change: number, expected: Direction]>([
  [0.05, 'up'],
  [0.049, 'flat'],
  [-0.006, 'flat'],
  [-0.05, 'down'],
])('%d, which is not known exactly and so has one decimal, is %s', (change, expected) => {
  expect(directionOf(change, true)).toBe(expected);
  const isZero = formatPercent(change, 'en-US', true) === '0.0%';
  expect(isZero).toBe(expected === 'flat');
});
