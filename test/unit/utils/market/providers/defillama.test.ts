import { afterEach, describe, expect, test, vi } from 'vitest';
import { defillama, type MomentRequest } from '../../../../../utils/market/providers/defillama.ts';

const now = Date.UTC(2026, 1, 8, 9, 0);
const at = Date.UTC(2026, 1, 7, 11, 0);
const symbols: Readonly<Record<string, string>> = { bitcoin: 'btc', ethereum: 'eth', solana: 'sol' };
const request: MomentRequest = {
  coins: ['bitcoin', 'ethereum', 'solana'],
  at,
  now,
  hasSymbol: (coin, symbol) => symbols[coin] === symbol.toLowerCase(),
};

afterEach(() => void vi.unstubAllGlobals());

/** The result of a request to which the server replies with these entries. */
async function pricesOf(coins: unknown, status = 200) {
  const addresses: string[] = [];
  const options: RequestInit[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    addresses.push(address);
    options.push(init);
    return Response.json({ coins }, { status });
  });
  const result = await defillama.pricesAt(request);
  return { result, addresses, options };
}

const entry = (price: unknown, symbol = 'BTC', change: object = {}) => ({
  price,
  symbol,
  timestamp: at / 1000 - 60,
  confidence: 0.99,
  ...change,
});

describe('prices of a moment', () => {
  test('one request for all coins; redirects are refused', async () => {
    const { result, addresses, options } = await pricesOf({
      'coingecko:bitcoin': entry(70_652.6),
      'coingecko:ethereum': entry(2_070.24, 'ETH'),
    });
    expect(addresses).toEqual([
      'https://coins.llama.fi/prices/historical/1770462000/coingecko:bitcoin,coingecko:ethereum,coingecko:solana',
    ]);
    expect(options[0]).toMatchObject({ redirect: 'error', credentials: 'omit' });
    expect(result).toEqual({
      ok: true,
      value: {
        prices: new Map([
          ['bitcoin', [at - 60_000, 70_652.6]],
          ['ethereum', [at - 60_000, 2_070.24]],
        ]),
        dropped: 0,
      },
    });
  });

  test.each<[string, unknown]>([
    ['a price of 0', entry(0)],
    ['a negative price', entry(-1)],
    ['a price as text', entry('70652')],
    ['the symbol of another coin', entry(70_652, 'ETH')],
    ['no symbol', entry(70_652, undefined, { symbol: null })],
    ['a time hours away', entry(70_652, 'BTC', { timestamp: at / 1000 - 7_200 })],
    ['milliseconds for seconds', entry(70_652, 'BTC', { timestamp: at })],
    ['a time in 1970', entry(70_652, 'BTC', { timestamp: 0 })],
    ['a low confidence', entry(70_652, 'BTC', { confidence: 0.1 })],
    ['no object', 7],
  ])('drops %s, and keeps the other coins', async (_what, odd) => {
    const { result } = await pricesOf({
      'coingecko:bitcoin': odd,
      'coingecko:ethereum': entry(2_070, 'ETH'),
    });
    expect(result.ok && [...result.value.prices.keys()]).toEqual(['ethereum']);
    expect(result.ok && result.value.dropped).toBe(1);
  });

  test('ignores coins that were not requested, and takes a missing confidence', async () => {
    const { confidence: _, ...bare } = entry(70_652);
    const { result } = await pricesOf({ 'coingecko:bitcoin': bare, 'coingecko:dogecoin': entry(1, 'DOGE') });
    expect(result.ok && [...result.value.prices.keys()]).toEqual(['bitcoin']);
  });

  test('a response without any of the coins is none with a failure', async () => {
    expect((await pricesOf({})).result).toMatchObject({ ok: true, value: { dropped: 0 } });
  });

  test.each<[string, unknown]>([
    ['only unusable entries', { 'coingecko:bitcoin': entry(70_652, 'ETH') }],
    ['no record', [1, 2]],
    [
      'far too many entries',
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`coingecko:c${i}`, 1])),
    ],
  ])('%s: a failure', async (_what, coins) => {
    expect((await pricesOf(coins)).result).toMatchObject({ ok: false, code: 'bad-answer' });
  });

  test('a server error is a failure with its code', async () => {
    expect((await pricesOf({}, 502)).result).toMatchObject({ ok: false, code: 'server' });
  });
});
