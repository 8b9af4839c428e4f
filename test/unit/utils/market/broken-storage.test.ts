import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { marketServices, type MarketServices } from '../../../../entrypoints/background/market-services.ts';
import type { KeyStore } from '../../../../utils/domain/keys/api-key.ts';
import { providerIds } from '../../../../utils/domain/quote/sources.ts';
import { chartOf } from '../../../../utils/market/history/past-prices.ts';
import { settingsOrLastKnown, updateSettings } from '../../../../utils/settings/settings-store.ts';
import { SimulatedNet } from './simulated-net.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => (await import('./extension-storage.ts')).fakeExtensionApi());

const noKeys: KeyStore = { read: async () => ({}), refuse: async () => undefined };
let net: SimulatedNet;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  api.stored.clear();
  api.fails.clear();
  net = new SimulatedNet();
  net.install();
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, work: () => Promise<unknown>) => work() },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function start(keys = noKeys): MarketServices {
  return marketServices({
    keys,
    order: async () => (await settingsOrLastKnown()).providers,
    currency: async () => (await settingsOrLastKnown()).currency,
  });
}

async function quotes(services: MarketServices, ...coins: string[]) {
  const asked = services.market.quotes(coins);
  await vi.advanceTimersByTimeAsync(1_000);
  return asked;
}

describe.each<[string, readonly ('get' | 'set')[]]>([
  ['written', ['set']],
  ['read', ['get']],
  ['read or written', ['get', 'set']],
])('storage that cannot be %s', (_what, fails) => {
  beforeEach(() => {
    for (const call of fails) api.fails.add(call);
  });

  test('prices, charts and the total are still available', async () => {
    const services = start();
    const { quotes: found, problem } = await quotes(services, 'top-1', 'rare-1');
    expect([found['top-1']?.price, found['rare-1']?.price, problem]).toEqual([7, 7, null]);
    expect((await chartOf(services.history, 'bitcoin', '24h', Date.now())).series?.points[0]?.[1]).toBe(7);
    // The total waits until prices have left it a request.
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await services.global.get()).market?.marketCap).toBe(1);
  });

  test('does not cause more requests: they are kept in memory', async () => {
    const services = start();
    for (let turn = 0; turn < 60; turn += 1) await quotes(services, 'top-1');
    expect(net.arrivals.length).toBeLessThanOrEqual(2);
    net.broken.set('api.coingecko.com', 429);
    for (let turn = 0; turn < 120; turn += 1) await quotes(services, 'top-1');
    expect(net.to('api.coingecko.com').filter(({ status }) => status === 429).length).toBeLessThanOrEqual(2);
  });

  test('prices are still available with a key that cannot be read or stored as rejected', async () => {
    const failure = async (): Promise<never> => Promise.reject(new Error('no database'));
    expect((await quotes(start({ read: failure, refuse: failure }), 'top-1')).quotes['top-1']?.price).toBe(7);
  });
});

test('a rejected key that cannot be stored as such: the price comes without a key', async () => {
  const key = { tier: 'pro', key: 'CG-secret', savedAt: 5, refused: null } as const;
  net.hosts.set('pro-api.coingecko.com', () => ({}));
  net.broken.set('pro-api.coingecko.com', 401);
  const keys: KeyStore = {
    read: async () => ({ coingecko: key }),
    refuse: async () => Promise.reject(new Error('no database')),
  };
  const { quotes: found, problem } = await quotes(start(keys), 'top-1');
  expect([found['top-1']?.price, problem]).toEqual([7, null]);
  expect(JSON.stringify(api.stored.get('requests'))).not.toContain('internal');
});

test('a change of settings that cannot be stored is rejected with the browser’s error', async () => {
  api.fails.add('set');
  await expect(updateSettings(() => ({ currency: 'eur' }))).rejects.toThrow('quota');
});

test('settings that can no longer be read stay what they were', async () => {
  await updateSettings(() => ({ currency: 'eur', providers: [...providerIds].toReversed() }));
  const before = await settingsOrLastKnown();
  api.fails.add('get');
  expect(await settingsOrLastKnown()).toEqual(before);
});
