import { describe, expect, test } from 'vitest';
import { inOwnUnit, inverseSeries, unitFor } from '../../../../../utils/domain/quote/own-unit.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';

const quote = (coin: string, price: number, currency: string, change24h: number | null = null): Quote => ({
  coin,
  price,
  currency,
  change24h,
  high24h: price,
  low24h: price,
  volume24h: 1000 * price,
  marketCap: 2000 * price,
  rank: 1,
  at: 5,
  source: 'coingecko',
});

test.each([
  ['bitcoin', 'btc', 'usd'],
  ['bitcoin', 'sats', 'usd'],
  ['ethereum', 'eth', 'usd'],
  ['ethereum', 'btc', 'btc'],
  ['bitcoin', 'eur', 'eur'],
])('%s for a reader with %s is in %s', (coin, currency, unit) => {
  expect(unitFor(coin, currency)).toBe(unit);
});

describe('the quote of the reader’s own coin', () => {
  const dollars = (currency: string, price: number): Quote[] => [
    quote('tether', price, currency, -20),
    quote('usd-coin', price * 1.001, currency, -20),
  ];

  test.each([
    ['btc', 1, 1 / 80_000],
    ['sats', 1e8, 1e8 / 80_000],
    ['bits', 1e6, 1e6 / 80_000],
  ])('is in dollars for a reader with %s', (currency, price, dollar) => {
    const bitcoin = quote('bitcoin', price, currency, 0);
    const shown = inOwnUnit(bitcoin, [bitcoin, ...dollars(currency, dollar)], currency);
    expect(shown.price).toBeCloseTo(80_000 / 1.0005, 0);
    // Of 20 % less Bitcoin for a dollar: Bitcoin rose by a quarter.
    expect(shown.change24h).toBeCloseTo(25, 9);
    expect(shown).toMatchObject({
      currency: 'usd',
      high24h: null,
      low24h: null,
      converted: { from: currency, rates: 'coingecko', at: 5 },
    });
    expect(shown.marketCap! / shown.price).toBeCloseTo(2000, 9);
  });

  test('stays as it is where dollar coins disagree, and so do other coins', () => {
    const bitcoin = quote('bitcoin', 1, 'btc');
    const apart = [quote('tether', 1 / 80_000, 'btc'), quote('usd-coin', 1 / 70_000, 'btc')];
    expect(inOwnUnit(bitcoin, apart, 'btc')).toBe(bitcoin);
    const ether = quote('ethereum', 0.03, 'btc');
    expect(inOwnUnit(ether, dollars('btc', 1 / 80_000), 'btc')).toBe(ether);
  });
});

test('the chart of the reader’s own coin is that of Tether upside down', () => {
  const series = {
    points: [[1, 0.00002] as const, [2, 0.000016] as const],
    currency: 'btc',
    source: 'coingecko',
  } as const;
  const { points, currency } = inverseSeries(series, 'btc');
  expect(currency).toBe('usdt');
  expect(points.map(([, price]) => Math.round(price))).toEqual([50_000, 62_500]);
});
