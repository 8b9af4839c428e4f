import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ApiKey, KeyRefusal } from '../../../../../utils/domain/keys/api-key.ts';
import { coingecko } from '../../../../../utils/market/providers/coingecko.ts';
import { addressOf, answer, figureRequest, historyRequest, now, quoteRequest } from '../answering.ts';

const provider = coingecko(null);
const row = {
  id: 'bitcoin',
  symbol: 'btc',
  name: 'Bitcoin',
  current_price: 70_652.6,
  market_cap: 1.41e12,
  market_cap_rank: 1,
  total_volume: 5.1e10,
  high_24h: 71_000,
  low_24h: 63_800,
  price_change_percentage_24h: 10.66,
  price_change_percentage_24h_in_currency: 10.6612,
  last_updated: '2026-02-07T05:59:30.000Z',
};

afterEach(() => vi.unstubAllGlobals());

describe('requests', () => {
  test('the shared page', async () => {
    const fetched = answer([row]);
    await provider.quotes(quoteRequest('top'));
    expect(addressOf(fetched).href).toBe(
      'https://api.coingecko.com/api/v3/coins/markets?vs_currency=usd&per_page=250&price_change_percentage=24h&order=market_cap_desc&page=1',
    );
  });
  test('others by id, never more than fit into an address', async () => {
    const fetched = answer([row]);
    await provider.quotes(quoteRequest(['a', 'b'], 'eur'));
    expect(addressOf(fetched).searchParams.get('ids')).toBe('a,b');
    expect(addressOf(fetched).searchParams.get('vs_currency')).toBe('eur');
    expect(provider.maxCoins).toBe(150);
  });
});

describe('rows', () => {
  test('a whole row', async () => {
    answer([row]);
    expect(await provider.quotes(quoteRequest('top'))).toEqual({
      ok: true,
      value: {
        dropped: 0,
        page: ['bitcoin'],
        named: [{ id: 'bitcoin', symbol: 'BTC', name: 'Bitcoin', rank: 1, from: 'reply' }],
        quotes: [
          {
            coin: 'bitcoin',
            price: 70_652.6,
            currency: 'usd',
            change24h: 10.6612,
            high24h: 71_000,
            low24h: 63_800,
            volume24h: 5.1e10,
            marketCap: 1.41e12,
            rank: 1,
            at: now - 30_000,
            source: 'coingecko',
          },
        ],
      },
    });
  });
  test.each<[string, object, object]>([
    ['nulls stay unknown', { market_cap: null, market_cap_rank: null }, { marketCap: null, rank: null }],
    [
      'an invalid figure does not affect the price',
      { high_24h: '71000', total_volume: {} },
      { high24h: null, volume24h: null },
    ],
    ['a missing field too', { low_24h: undefined }, { low24h: null }],
    ['the plain change in dollars', { price_change_percentage_24h_in_currency: null }, { change24h: 10.66 }],
    ['a time ahead of ours counts as now', { last_updated: '2030-01-01T00:00:00Z' }, { at: now }],
    ['an unreadable time counts as now', { last_updated: 'soon' }, { at: now }],
    ['a time that is no text too', { last_updated: 7 }, { at: now }],
  ])('%s', async (_name, change, expected) => {
    answer([{ ...row, ...change }]);
    const result = await provider.quotes(quoteRequest('top'));
    expect(result.ok && result.value.quotes[0]).toMatchObject(expected);
  });
  test.each<[string, object]>([
    ['a symbol with spaces', { symbol: 'B TC' }],
    ['a symbol that is too long', { symbol: 'ABCDEFGHIJKLM' }],
    ['no symbol', { symbol: null }],
    ['a name that is too long', { name: 'N'.repeat(61) }],
    ['markup for an id', { id: '<b>' }],
    ['a tokenised share', { name: 'Adobe xStock' }],
    ['a receipt for another coin', { name: 'Lido Staked Ether' }],
  ])('names no coin for %s, and still has its price', async (_name, change) => {
    answer([{ ...row, ...change }]);
    const result = await provider.quotes(quoteRequest('top'));
    expect(result.ok && result.value).toMatchObject({ named: [], quotes: [{ price: 70_652.6 }] });
  });
  test('a change that may be in dollars is not used in another currency', async () => {
    answer([{ ...row, price_change_percentage_24h_in_currency: null }]);
    const result = await provider.quotes(quoteRequest('top', 'eur'));
    expect(result.ok && result.value.quotes[0]).toMatchObject({ currency: 'eur', change24h: null });
  });
  test.each([[0], [-1], [null], ['70652'], [undefined], [1e308], [Number.NaN]])(
    'a row with the price %s is left out and counted',
    async (price) => {
      answer([row, { ...row, id: 'odd', current_price: price }, 7]);
      const result = await provider.quotes(quoteRequest('top'));
      expect(result).toMatchObject({ ok: true, value: { dropped: 2, quotes: [{ coin: 'bitcoin' }] } });
    },
  );
  test('by id an empty response is valid; one with invalid rows only is a failure', async () => {
    answer([]);
    expect(await provider.quotes(quoteRequest(['gone']))).toMatchObject({ ok: true, value: { quotes: [] } });
    answer([{ ...row, current_price: -1 }]);
    expect(await provider.quotes(quoteRequest(['bitcoin']))).toMatchObject({ ok: false, code: 'bad-answer' });
  });
});

describe('with a key', () => {
  const key: ApiKey = { tier: 'demo', key: 'CG-secret', savedAt: 1, refused: null };

  test.each([
    ['demo', 'api.coingecko.com', 'x-cg-demo-api-key'],
    ['pro', 'pro-api.coingecko.com', 'x-cg-pro-api-key'],
  ] as const)('%s: to %s only, as a header, and no redirect takes it along', async (tier, host, header) => {
    const fetched = answer([row]);
    await coingecko({ ...key, tier }).quotes(quoteRequest('top'));
    const [, init] = fetched.mock.calls[0] as [string, RequestInit];
    expect(addressOf(fetched).host).toBe(host);
    expect(addressOf(fetched).href).not.toContain('secret');
    expect(init.headers).toMatchObject({ [header]: 'CG-secret' });
    expect(init.redirect).toBe('error');
  });

  test.each<[string, unknown, KeyRefusal | null]>([
    ['an unknown key', { error: { status: { error_code: 10_002 } } }, 'wrong-key'],
    ['no reason', 'no', 'wrong-key'],
    ['a pro key here', { error: { status: { error_code: 10_010 } } }, 'wrong-tier'],
    ['a demo key there', { error: { status: { error_code: 10_011 } } }, 'wrong-tier'],
    ['not in this plan', { error: { status: { error_code: 10_005 } } }, 'plan'],
    ['too far back', { error: { status: { error_code: 10_012 } } }, null],
  ])('401, %s', async (_name, body, why) => {
    answer(body, { status: 401 });
    const told: KeyRefusal[] = [];
    await coingecko(key, async (reason) => void told.push(reason)).quotes(quoteRequest('top'));
    expect(told).toEqual(why === null ? [] : [why]);
  });

  test.each([429, 403, 500])('%i is not about the key', async (status) => {
    answer({}, { status });
    const refused = vi.fn();
    await coingecko(key, refused).quotes(quoteRequest('top'));
    expect(refused).not.toHaveBeenCalled();
  });
});

describe('the whole market', () => {
  const data = {
    total_market_cap: { usd: 2.48e12, eur: 2.1e12 },
    market_cap_percentage: { btc: 57.1 },
    market_cap_change_percentage_24h_usd: 9,
    updated_at: now / 1000,
  };
  test('in the requested currency', async () => {
    const fetched = answer({ data });
    expect(await provider.global!({ ...figureRequest, currency: 'eur' })).toEqual({
      ok: true,
      value: {
        marketCap: 2.1e12,
        currency: 'eur',
        change24h: 9,
        btcDominance: 57.1,
        at: now,
        source: 'coingecko',
      },
    });
    expect(addressOf(fetched).href).toBe('https://api.coingecko.com/api/v3/global');
  });
  test.each([[{}], [{ data: {} }], [{ data: { ...data, total_market_cap: {} } }], [[]]])(
    'what does not fit: %j',
    async (body) => {
      answer(body);
      expect(await provider.global!(figureRequest)).toMatchObject({ ok: false, code: 'bad-answer' });
    },
  );
});

describe('history', () => {
  test('a span in seconds, points in the order of time', async () => {
    const fetched = answer({
      prices: [
        [now - 60_000, 70_000],
        [now, 70_652.6],
        ['odd', 1],
      ],
    });
    expect(await provider.history!(historyRequest('bitcoin', now - 60_000, now))).toEqual({
      ok: true,
      value: {
        points: [
          [now - 60_000, 70_000],
          [now, 70_652.6],
        ],
        currency: 'usd',
        source: 'coingecko',
      },
    });
    expect(addressOf(fetched).pathname).toBe('/api/v3/coins/bitcoin/market_chart/range');
    expect(addressOf(fetched).searchParams.get('from')).toBe(String(now / 1000 - 60));
  });
  test.each([
    ['25 hours to the next whole hour', 24.5, 0.5, 23.5],
    ['an hour to each side of a moment of today', 2.5, 0.5, 2.5],
    ['25 hours of the past', 49, -24, 49],
    ['a week', 168.5, 0.5, 168.5],
  ])('of %s: no longer than prices every five minutes are given for', async (_what, back, ahead, asked) => {
    const fetched = answer({ prices: [] });
    await provider.history!(historyRequest('bitcoin', now - back * 3_600_000, now + ahead * 3_600_000));
    expect(now / 1000 - Number(addressOf(fetched).searchParams.get('from'))).toBe(asked * 3600);
  });
  test('an id cannot change the path', async () => {
    const fetched = answer({ prices: [] });
    await provider.history!(historyRequest('../global?x=', 0, 1));
    expect(addressOf(fetched).pathname).toBe('/api/v3/coins/..%2Fglobal%3Fx%3D/market_chart/range');
  });
});
