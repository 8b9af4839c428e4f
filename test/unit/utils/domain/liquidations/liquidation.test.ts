import { expect, test } from 'vitest';
import {
  addSums,
  shortShare,
  sideOfOrder,
  sideOfPosition,
} from '../../../../../utils/domain/liquidations/liquidation.ts';

test.each([
  ['SELL', 'long'],
  ['sell', 'long'],
  ['BUY', 'short'],
  ['buy', 'short'],
  ['net', null],
  ['', null],
])('an order to %s closes a %s', (order, side) => {
  expect(sideOfOrder(order)).toBe(side);
});

test.each([
  ['Buy', 'long'],
  ['Sell', 'short'],
  ['None', null],
])('a position of side %s is a %s, the opposite of an order', (position, side) => {
  expect(sideOfPosition(position)).toBe(side);
});

test.each([
  [84.3, 297.82, 77.939],
  [41.81, 85.83, 67.244],
  [0, 5, 100],
  [5, 0, 0],
])('of longs %d and shorts %d, %d percent are shorts', (long, short, share) => {
  expect(shortShare({ long, short })).toBeCloseTo(share, 3);
});

test('nothing has no share', () => {
  expect(shortShare({ long: 0, short: 0 })).toBeNull();
});

test('sums are added by side', () => {
  expect(addSums({ long: 1, short: 2 }, { long: 10, short: 20 })).toEqual({ long: 11, short: 22 });
});
