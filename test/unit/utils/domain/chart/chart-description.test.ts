import { expect, test } from 'vitest';
import { changeAgainst } from '../../../../../utils/domain/chart/chart-description.ts';
import type { Point, Series } from '../../../../../utils/domain/quote/history.ts';

const series = (points: readonly Point[], currency = 'usd'): Series => ({
  points,
  currency,
  source: 'coingecko',
});

test('a coin that rises with Bitcoin does not change against it', () => {
  expect(
    changeAgainst(
      series([
        [0, 10],
        [10, 12],
      ]),
      series([
        [0, 100],
        [10, 120],
      ]),
    ),
  ).toBeCloseTo(0, 9);
});

test('is the change of the price counted in Bitcoin', () => {
  expect(
    changeAgainst(
      series([
        [0, 10],
        [10, 10],
      ]),
      series([
        [0, 100],
        [10, 80],
      ]),
    ),
  ).toBeCloseTo(25, 9);
});

test('compares the time that both cover', () => {
  const bitcoin = series([
    [5, 100],
    [10, 110],
    [20, 300],
  ]);
  expect(
    changeAgainst(
      series([
        [0, 1],
        [10, 2],
      ]),
      bitcoin,
    ),
  ).toBeCloseTo((2 / 1.5 / 1.1 - 1) * 100, 9);
});

test.each<[string, Series, Series]>([
  [
    'other units',
    series(
      [
        [0, 1],
        [10, 2],
      ],
      'eur',
    ),
    series([
      [0, 1],
      [10, 2],
    ]),
  ],
  [
    'no overlap',
    series([
      [0, 1],
      [10, 2],
    ]),
    series([
      [20, 1],
      [30, 2],
    ]),
  ],
  [
    'an empty series',
    series([]),
    series([
      [0, 1],
      [10, 2],
    ]),
  ],
])('is not known for %s', (_name, one, other) => {
  expect(changeAgainst(one, other)).toBeNull();
});

test('USDT counts as dollars', () => {
  expect(
    changeAgainst(
      series(
        [
          [0, 1],
          [10, 2],
        ],
        'usdt',
      ),
      series([
        [0, 1],
        [10, 1],
      ]),
    ),
  ).toBeCloseTo(100, 9);
});
