import { afterEach, describe, expect, test, vi } from 'vitest';
import { coingecko } from '../../../utils/market/coingecko.ts';

const now = Date.parse('2026-02-07T06:00:00Z');
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

function answer(body: unknown, init: ResponseInit = {}): ReturnType<typeof vi.fn> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fake = vi.fn(async () => new Response(text, init));
  vi.stubGlobal('fetch', fake);
  return fake;
}

afterEach(() => vi.unstubAllGlobals());

describe('what is asked', () => {
  test('the shared page is the same for everyone', async () => {
    const fetched = answer([row]);
    await coingecko.quotes('top', 'usd', now);
    expect(String(fetched.mock.calls[0]?.[0])).toBe(
      'https://api.coingecko.com/api/v3/coins/markets?vs_currency=usd&per_page=250&price_change_percentage=24h&order=market_cap_desc&page=1',
    );
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });
  test('others by id', async () => {
    const fetched = answer([row]);
    await coingecko.quotes(['a', 'b'], 'eur', now);
    expect(new URL(String(fetched.mock.calls[0]?.[0])).searchParams.get('ids')).toBe('a,b');
  });
});

describe('what is read', () => {
  test('a whole row', async () => {
    answer([row]);
    expect(await coingecko.quotes('top', 'usd', now)).toEqual({
      ok: true,
      value: {
        dropped: 0,
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
    [
      'nulls stay unknown',
      { market_cap: null, price_change_percentage_24h: null, price_change_percentage_24h_in_currency: null },
      { marketCap: null, change24h: null },
    ],
    ['a time ahead of ours counts as now', { last_updated: '2030-01-01T00:00:00Z' }, { at: now }],
    ['an unreadable time counts as now', { last_updated: 'soon' }, { at: now }],
  ])('%s', async (_name, change, expected) => {
    answer([{ ...row, ...change }]);
    const result = await coingecko.quotes('top', 'usd', now);
    expect(result.ok && result.value.quotes[0]).toMatchObject(expected);
  });
  test.each([[0], [-1], [null], ['70652'], [undefined]])(
    'a row with the price %s is left out and counted',
    async (price) => {
      answer([row, { ...row, id: 'odd', current_price: price }, 7]);
      const result = await coingecko.quotes('top', 'usd', now);
      expect(result).toMatchObject({ ok: true, value: { dropped: 2, quotes: [{ coin: 'bitcoin' }] } });
    },
  );
});

describe('what fails', () => {
  test.each<[string, unknown, ResponseInit, object]>([
    [
      '429',
      { status: { error_code: 429 } },
      { status: 429, headers: { 'Retry-After': '119' } },
      { code: 'rate-limited', retryAfterMs: 119_000 },
    ],
    ['429 without a word', {}, { status: 429 }, { code: 'rate-limited', retryAfterMs: null }],
    ['403 with HTML', '<html>Attention</html>', { status: 403 }, { code: 'blocked' }],
    ['451', {}, { status: 451 }, { code: 'restricted' }],
    ['500', {}, { status: 500 }, { code: 'server' }],
    ['HTML with 200', '<!doctype html><p>hello', {}, { code: 'bad-answer' }],
    ['an error with 200', { error: 'coin not found' }, {}, { code: 'bad-answer' }],
    ['rows that are no rows', [{ a: 1 }], {}, { code: 'bad-answer' }],
  ])('%s', async (_name, body, init, expected) => {
    answer(body, init);
    expect(await coingecko.quotes('top', 'usd', now)).toMatchObject({ ok: false, ...expected });
  });
  test('no network', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await coingecko.quotes('top', 'usd', now)).toMatchObject({ ok: false, code: 'offline' });
  });
});

test('global', async () => {
  answer({
    data: {
      total_market_cap: { usd: 2.48e12, eur: 2.1e12 },
      market_cap_percentage: { btc: 57.1 },
      market_cap_change_percentage_24h_usd: 9,
      updated_at: now / 1000,
    },
  });
  expect(await coingecko.global('eur', now)).toEqual({
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
});
