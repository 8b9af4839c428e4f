import { afterEach, expect, test, vi } from 'vitest';
import type { ApiKey, KeyStore } from '../../../../utils/domain/keys/api-key.ts';
import { providerIds } from '../../../../utils/domain/quote/sources.ts';
import { providerList } from '../../../../utils/market/provider-list.ts';
import { addressOf, answer, quoteRequest } from './answering.ts';
import { listings } from './listings-file.ts';

const key: ApiKey = { tier: 'demo', key: 'CG-secret', savedAt: 5, refused: null };
const stored = (coingecko: ApiKey | null, refuse: KeyStore['refuse'] = async () => undefined): KeyStore => ({
  read: async () => (coingecko ? { coingecko } : {}),
  refuse,
});
const circuits = async (keys: KeyStore, order = providerIds as readonly (typeof providerIds)[number][]) =>
  (await providerList({ order: async () => order, keys, listings })()).map(({ circuit }) => circuit);

afterEach(() => vi.unstubAllGlobals());

test('in the reader’s order, Binance with its two hosts', async () => {
  expect(await circuits(stored(null))).toEqual([
    'coingecko',
    'coinpaprika',
    'data-api.binance.vision',
    'api.binance.com',
    'coinbase',
    'kraken',
  ]);
  expect(await circuits(stored(null), ['kraken', 'coingecko'])).toEqual(['kraken', 'coingecko']);
});

test.each<[string, KeyStore, readonly string[]]>([
  ['with a key first, then without', stored(key), ['coingecko-demo-5', 'coingecko']],
  ['a refused key is not used', stored({ ...key, refused: 'wrong-key' }), ['coingecko']],
  [
    'unreadable keys',
    { ...stored(null), read: async () => Promise.reject(new Error('no database')) },
    ['coingecko'],
  ],
])('%s', async (_name, keys, expected) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await circuits(keys, ['coingecko'])).toEqual(expected);
  vi.restoreAllMocks();
});

test('the rejection of a key is passed to the store, with the key’s time', async () => {
  const refuse = vi.fn<KeyStore['refuse']>(async () => undefined);
  const keys = stored(key, refuse);
  const fetched = answer({ error: { status: { error_code: 10_010 } } }, { status: 401 });
  const [first] = await providerList({ order: async () => ['coingecko'], keys, listings })();
  expect(await first!.quotes(quoteRequest('top'))).toMatchObject({ ok: false, status: 401 });
  expect(addressOf(fetched).host).toBe('api.coingecko.com');
  expect(refuse).toHaveBeenCalledWith('coingecko', 5, 'wrong-tier');
});
