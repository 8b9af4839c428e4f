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
    ['eur', false],
    ['btc', false],
  ])('readers in %s are streamed to: %s', (currency, streamed) => {
    expect(isStreamed(currency)).toBe(streamed);
  });
});
