import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { convertQuotes, convertSeries, type QuoteRates } from '../../../../../utils/market/rates/convert.ts';
import { quote } from '../fake-provider.ts';

const now = 1_700_000_000_000;
const traded: Quote = {
  ...quote('bitcoin', 100, now, 'binance'),
  currency: 'usdt',
  change24h: 10,
  high24h: 110,
  low24h: 90,
  volume24h: 1000,
};
const tether = (price: number, change: Partial<Quote> = {}): Quote => ({
  ...quote('tether', price, now, 'coingecko'),
  change24h: -1,
  ...change,
});
const rates = (known: readonly Quote[], perDollar: number | null = null): QuoteRates => ({
  perDollar: async () => (perDollar === null ? null : { perDollar, at: now, rates: 'frankfurter' }),
  known,
  now,
});

describe('quotes in USDT', () => {
  test('are in dollars at Tether’s own price: all amounts, and the change with Tether’s', async () => {
    const [found] = await convertQuotes([traded], 'usd', rates([tether(0.97)]));
    expect(found).toEqual({
      ...traded,
      price: 97,
      currency: 'usd',
      change24h: expect.closeTo(8.9, 9),
      high24h: expect.closeTo(106.7, 9),
      low24h: expect.closeTo(87.3, 9),
      volume24h: 970,
      converted: { from: 'usdt', rates: 'coingecko', at: now, dollars: 0.97 },
    });
  });

  test('are in euros at Tether’s price in euros', async () => {
    const [found] = await convertQuotes([traded], 'eur', rates([tether(0.8, { currency: 'eur' })], 0.8));
    expect(found).toMatchObject({ price: 80, currency: 'eur', converted: { from: 'usdt', dollars: 1 } });
  });

  test('are in euros at the price of a Tether that comes in dollars with them', async () => {
    const [found] = await convertQuotes([traded, tether(1, { source: 'coinbase' })], 'eur', rates([], 0.8));
    expect(found).toMatchObject({
      price: 80,
      currency: 'eur',
      changeIn: 'usd',
      converted: { rates: 'coinbase' },
    });
  });

  test('keep the unit of the change where Tether’s is not known', async () => {
    const [found] = await convertQuotes([traded], 'usd', rates([tether(1, { change24h: null })]));
    expect(found).toMatchObject({ change24h: 10, changeIn: 'usdt' });
  });

  test.each<[string, string, readonly Quote[]]>([
    ['without Tether’s price', 'usd', []],
    ['with Tether’s price of more than an hour ago', 'usd', [tether(1, { at: now - 3_600_001 })]],
    ['with Tether’s price in another currency', 'eur', [tether(1)]],
  ])('stay in USDT %s', async (_what, currency, known) => {
    expect(await convertQuotes([traded], currency, rates(known, 0.8))).toEqual([traded]);
  });
});

describe('a chart in USDT', () => {
  const series = {
    points: [
      [1, 100],
      [2, 200],
    ],
    currency: 'usdt',
    source: 'binance',
  } as const;

  test('is in dollars at Tether’s price, and says so', () => {
    expect(convertSeries(series, [tether(0.97)], 'usd', now)).toMatchObject({
      points: [
        [1, 97],
        [2, 194],
      ],
      currency: 'usd',
      converted: { from: 'usdt' },
    });
  });

  test.each([
    ['usd', []],
    ['eur', [tether(0.8, { currency: 'eur' })]],
  ])('keeps its unit in %s without a rate for all of it', (currency, known) => {
    expect(convertSeries(series, known, currency, now)).toBe(series);
  });
});
