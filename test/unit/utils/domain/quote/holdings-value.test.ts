import { expect, test } from 'vitest';
import { type HeldPrice, holdingsValue } from '../../../../../utils/domain/quote/holdings-value.ts';

const prices: Readonly<Record<string, HeldPrice>> = {
  bitcoin: { price: 110, currency: 'usd', change24h: 10 },
  ethereum: { price: 50, currency: 'usd', change24h: -50 },
  tether: { price: 1, currency: 'usdt', change24h: 0 },
  monero: { price: 200, currency: 'eur', change24h: 1 },
  odd: { price: 5, currency: 'usd', change24h: null },
  converted: { price: 5, currency: 'usd', change24h: 1, changeIn: 'eur' },
};
const priceOf = (coin: string): HeldPrice | null => prices[coin] ?? null;
const value = (held: Readonly<Record<string, number>>) =>
  holdingsValue(
    Object.entries(held).map(([coin, amount]) => ({ coin, amount })),
    priceOf,
  );

test('is the sum of all amounts, with its change since a day ago', () => {
  expect(value({ bitcoin: 2, ethereum: 1, tether: 10 })).toMatchObject({
    value: 280,
    currency: 'usd',
    change: expect.closeTo(-30, 6),
    percent: expect.closeTo((280 / 310 - 1) * 100, 6),
    missing: 0,
  });
});

test('leaves out what has no price in the same unit, and counts it', () => {
  expect(value({ bitcoin: 1, monero: 1, unknown: 3 })).toMatchObject({ value: 110, missing: 2 });
});

test('has no change where that of one coin is not known in this unit', () => {
  expect(value({ bitcoin: 1, odd: 1 })).toMatchObject({ value: 115, change: null, percent: null });
  expect(value({ bitcoin: 1, converted: 1 })).toMatchObject({ value: 115, change: null });
});

test('is nothing where nothing is held or no price is known', () => {
  expect(value({})).toBeNull();
  expect(value({ unknown: 3 })).toBeNull();
});
