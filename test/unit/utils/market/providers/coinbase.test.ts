import { afterEach, describe, expect, test, vi } from 'vitest';
import { coinbase } from '../../../../../utils/market/providers/coinbase.ts';
import { addressOf, answer, now, quoteRequest } from '../answering.ts';
import { listings } from '../listings-file.ts';

const provider = coinbase(listings);
const stats = { open: '64000', high: '71000', low: '63800', last: '70652.6', volume: '100' };
const body = { 'BTC-USD': { stats_30day: { volume: '1' }, stats_24hour: stats } };

afterEach(() => vi.unstubAllGlobals());

test('all products in one call, in dollars, as of now', async () => {
  const fetched = answer({ ...body, 'NOBODY-USD': body['BTC-USD'] });
  expect(await provider.quotes(quoteRequest('top', 'eur'))).toEqual({
    ok: true,
    value: {
      dropped: 0,
      quotes: [
        {
          coin: 'bitcoin',
          price: 70_652.6,
          currency: 'usd',
          change24h: expect.closeTo(10.394_69, 4),
          high24h: 71_000,
          low24h: 63_800,
          volume24h: expect.closeTo(7_065_260, 2),
          marketCap: null,
          rank: null,
          at: now,
          source: 'coinbase',
        },
      ],
    },
  });
  expect(addressOf(fetched).href).toBe('https://api.exchange.coinbase.com/products/stats');
});

test('a request by id returns no other coins', async () => {
  answer({ ...body, 'ETH-USD': body['BTC-USD'] });
  const result = await provider.quotes(quoteRequest(['ethereum', 'unlisted']));
  expect(result.ok && result.value.quotes.map(({ coin }) => coin)).toEqual(['ethereum']);
});

describe('rows', () => {
  test.each<[string, object, object]>([
    ['nothing to compare with', { open: '0' }, { change24h: null }],
    ['no volume', { volume: '' }, { volume24h: null }],
    ['a number for text', { high: 71_000 }, { high24h: null }],
  ])('%s', async (_name, change, expected) => {
    answer({ 'BTC-USD': { stats_24hour: { ...stats, ...change } } });
    const result = await provider.quotes(quoteRequest('top'));
    expect(result.ok && result.value.quotes[0]).toMatchObject(expected);
  });

  test.each([[{}], [{ stats_24hour: {} }], [null], [{ stats_24hour: { ...stats, last: '0' } }]])(
    '%j is dropped and counted',
    async (odd) => {
      answer({ ...body, 'ETH-USD': odd });
      expect(await provider.quotes(quoteRequest('top'))).toMatchObject({ ok: true, value: { dropped: 1 } });
    },
  );
});
