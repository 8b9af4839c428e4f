import { expect, test } from 'vitest';
import {
  addSums,
  type Contracts,
  shortShare,
  sideOfOrder,
  sideOfPosition,
  valueOfContracts,
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

const contracts: Contracts = {
  'BTC-USDT-SWAP': { value: 0.01, kind: 'linear' },
  'DOGE-USDT-SWAP': { value: 1000, kind: 'linear' },
  'BTC-USD-SWAP': { value: 100, kind: 'inverse' },
};

// By hand: 13 × 0.01 × 77,600.10; 3 × 1,000 × 0.09863; 7 × 100.
test.each([
  ['BTC-USDT-SWAP', 13, 77_600.1, 10_088.013],
  ['DOGE-USDT-SWAP', 3, 0.09863, 295.89],
  ['BTC-USD-SWAP', 7, 77_600.1, 700],
])('%s: %d contracts at %d are worth %d', (name, count, price, usd) => {
  expect(valueOfContracts(contracts, name, { count, price })).toBeCloseTo(usd, 6);
});

test.each(['ETH-USDT-SWAP', 'constructor', '__proto__'])('%s has no known size, so no value', (name) => {
  expect(valueOfContracts(contracts, name, { count: 1, price: 1 })).toBeNull();
});
