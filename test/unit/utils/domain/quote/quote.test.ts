import { expect, test } from 'vitest';
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
