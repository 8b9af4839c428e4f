import { describe, expect, test } from 'vitest';
import { isStreamed, quoteOf, shownPrice } from '../../../../../utils/domain/live/shown-price.ts';
import type { Tick } from '../../../../../utils/domain/live/tick.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';

const quote: Quote = {
  coin: 'bitcoin',
  price: 70_652.6,
  currency: 'usd',
  change24h: 10.66,
  high24h: 71_000,
  low24h: 62_000,
  volume24h: 1e10,
  marketCap: 1.4e12,
  rank: 1,
  at: 1000,
  source: 'coingecko',
};
const tick: Tick = {
  coin: 'bitcoin',
  price: 70_700,
  currency: 'usdt',
  change24h: 10.7,
  at: 2000,
  source: 'binance',
};

describe('the price that is shown', () => {
  test.each([
    ['no stream', quote, undefined, '70652.6 usd coingecko'],
    ['a newer price in USDT keeps its unit', quote, tick, '70700 usdt binance live'],
    [
      'a newer price in dollars',
      quote,
      { ...tick, currency: 'usd', source: 'coinbase' },
      '70700 usd coinbase live',
    ],
    ['a quote between two streamed prices', { ...quote, at: 11_999 }, tick, '70700 usdt binance live'],
    ['a stream that fell silent', { ...quote, at: 12_000 }, tick, '70652.6 usd coingecko'],
    ['another currency is not replaced', { ...quote, currency: 'eur' }, tick, '70652.6 eur coingecko'],
    [
      'a converted price in the currency of the quote',
      { ...quote, currency: 'eur' },
      { ...tick, currency: 'eur' },
      '70700 eur binance live',
    ],
    [
      'a price in the currency before the last change',
      { ...quote, currency: 'jpy' },
      { ...tick, currency: 'eur' },
      '70652.6 jpy coingecko',
    ],
    [
      'a quote from an exchange',
      { ...quote, currency: 'usdt', source: 'binance' },
      tick,
      '70700 usdt binance live',
    ],
  ] as const)('%s', (_what, shownQuote, shownTick, shown) => {
    const { price, currency, source, live } = shownPrice(shownQuote, shownTick);
    expect([price, currency, source, ...(live ? ['live'] : [])].join(' ')).toBe(shown);
  });

  test('change and time belong to the price', () => {
    expect(shownPrice(quote, tick)).toMatchObject({ change24h: 10.7, at: 2000 });
    expect(shownPrice(quote, undefined)).toMatchObject({ change24h: 10.66, at: 1000 });
  });

  const inDollars: Tick = { ...tick, currency: 'usd' };
  test.each<[string, Quote, Tick, boolean, number | null, string?]>([
    ['is against the aggregate’s price a day ago', { ...quote, change24h: 0 }, inDollars, true, 0.06709],
    [
      'of a quote that was converted keeps its unit',
      { ...quote, changeIn: 'usd' },
      inDollars,
      true,
      10.7342,
      'usd',
    ],
    ['is the exchange’s own where the quote has none', { ...quote, change24h: null }, inDollars, true, 10.7],
    [
      'is the exchange’s own where the quote is a quarter of an hour old',
      { ...quote, at: -899_000 },
      inDollars,
      true,
      10.7,
    ],
    [
      'is the exchange’s own, in its unit, where the two are apart',
      quote,
      { ...inDollars, changeIn: 'usdt' },
      false,
      10.7,
      'usdt',
    ],
    [
      'is unknown where neither has one',
      { ...quote, change24h: null },
      { ...inDollars, change24h: null },
      true,
      null,
    ],
    ['of a coin that lost everything', { ...quote, change24h: -100 }, inDollars, true, 10.7],
  ])('the change of a live price %s', (_what, own, live, trusted, change, unit) => {
    const shown = shownPrice(own, live, trusted);
    expect(shown.change24h?.toFixed(3)).toBe(change?.toFixed(3));
    expect(shown.changeIn).toBe(unit);
  });

  test('a converted price says through what', () => {
    const converted = { from: 'usdt', rates: 'coingecko', at: 1000 } as const;
    expect(shownPrice(quote, { ...inDollars, converted })).toMatchObject({ converted });
  });

  test('a quote from a tick alone has no other figures', () => {
    expect(quoteOf(tick)).toEqual({
      ...tick,
      high24h: null,
      low24h: null,
      volume24h: null,
      marketCap: null,
      rank: null,
    });
  });

  test.each([
    ['usd', true],
    ['eur', true],
    ['inr', true],
    ['xau', true],
    ['btc', false],
    ['sats', false],
  ])('readers in %s are streamed to: %s', (currency, streamed) => {
    expect(isStreamed(currency)).toBe(streamed);
  });
});
