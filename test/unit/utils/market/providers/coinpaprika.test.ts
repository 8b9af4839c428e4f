import { afterEach, describe, expect, test, vi } from 'vitest';
import { coinpaprika } from '../../../../../utils/market/providers/coinpaprika.ts';
import { addressOf, answer, figureRequest, now, quoteRequest } from '../answering.ts';
import { listings } from '../listings-file.ts';

const provider = coinpaprika(listings);
const dollars = {
  price: 70_652.6,
  volume_24h: 5.1e10,
  market_cap: 1.41e12,
  percent_change_24h: 10.66,
};
const row = {
  id: 'btc-bitcoin',
  name: 'Bitcoin',
  symbol: 'BTC',
  rank: 1,
  last_updated: '2026-02-07T05:57:00Z',
  quotes: { USD: dollars },
};

afterEach(() => vi.unstubAllGlobals());

describe('tickers', () => {
  test('one call for all, mapped by its own ids', async () => {
    const fetched = answer([row, { ...row, id: 'nobody-knows' }]);
    expect(await provider.quotes(quoteRequest('top'))).toEqual({
      ok: true,
      value: {
        dropped: 0,
        quotes: [
          {
            coin: 'bitcoin',
            price: 70_652.6,
            currency: 'usd',
            change24h: 10.66,
            high24h: null,
            low24h: null,
            volume24h: 5.1e10,
            marketCap: 1.41e12,
            rank: 1,
            at: now - 180_000,
            source: 'coinpaprika',
          },
        ],
      },
    });
    expect(addressOf(fetched).href).toBe('https://api.coinpaprika.com/v1/tickers?quotes=USD');
  });

  test.each([
    ['eur', 'EUR'],
    ['krw', 'KRW'],
    ['lkr', 'USD'],
    ['sats', 'USD'],
  ])('%s is requested as %s, and the quote has that unit', async (currency, unit) => {
    const fetched = answer([{ ...row, quotes: { [unit]: { ...dollars, price: 59_772 } } }]);
    const result = await provider.quotes(quoteRequest('top', currency));
    expect(addressOf(fetched).searchParams.get('quotes')).toBe(unit);
    expect(result.ok && result.value.quotes[0]).toMatchObject({
      price: 59_772,
      currency: unit.toLowerCase(),
    });
  });

  test('a request by id returns no other coins', async () => {
    answer([row, { ...row, id: 'eth-ethereum' }]);
    const result = await provider.quotes(quoteRequest(['ethereum']));
    expect(result.ok && result.value.quotes.map(({ coin }) => coin)).toEqual(['ethereum']);
  });

  test.each<[string, object, object]>([
    ['empty text for a figure', { quotes: { USD: { ...dollars, market_cap: '' } } }, { marketCap: null }],
    ['rank 0 is none', { rank: 0 }, { rank: null }],
    ['no time', { last_updated: null }, { at: now }],
  ])('%s', async (_name, change, expected) => {
    answer([{ ...row, ...change }]);
    const result = await provider.quotes(quoteRequest('top'));
    expect(result.ok && result.value.quotes[0]).toMatchObject(expected);
  });

  test.each([[0], [-1], ['70652'], [null], [1e308]])('a row with the price %s is dropped', async (price) => {
    answer([row, { ...row, id: 'eth-ethereum', quotes: { USD: { ...dollars, price } } }]);
    expect(await provider.quotes(quoteRequest('top'))).toMatchObject({ ok: true, value: { dropped: 1 } });
  });

  test.each([[{}], [{ EUR: dollars }], [null]])('quotes %j are none in dollars', async (quotes) => {
    answer([{ ...row, quotes }]);
    expect(await provider.quotes(quoteRequest('top'))).toMatchObject({ ok: false, code: 'bad-answer' });
  });
});

test('lists the coins that the catalog lists there', async () => {
  expect(await provider.lists(['bitcoin', 'no-such-coin', '__proto__', 'constructor'])).toEqual(['bitcoin']);
});

describe('the whole market', () => {
  const body = {
    market_cap_usd: 2.48e12,
    bitcoin_dominance_percentage: 57.1,
    market_cap_change_24h: 9,
    last_updated: now / 1000 - 60,
  };
  test('in dollars', async () => {
    answer(body);
    expect(await provider.global!({ ...figureRequest, currency: 'eur' })).toEqual({
      ok: true,
      value: {
        marketCap: 2.48e12,
        currency: 'usd',
        change24h: 9,
        btcDominance: 57.1,
        at: now - 60_000,
        source: 'coinpaprika',
      },
    });
  });
  test.each([[{}], [[]], [{ ...body, market_cap_usd: '2' }], [{ ...body, market_cap_usd: 0 }]])(
    'what does not fit: %j',
    async (wrong) => {
      answer(wrong);
      expect(await provider.global!(figureRequest)).toMatchObject({ ok: false, code: 'bad-answer' });
    },
  );
});

test('the most calls of a month, with a page open all the time, are within the free quota', () => {
  const { cacheMs } = coinpaprika(listings);
  const monthMs = 31 * 86_400_000;
  const globalMs = 10 * 60_000;
  expect(monthMs / cacheMs + monthMs / globalMs).toBe(13_392);
  expect(13_392).toBeLessThan(20_000);
});
