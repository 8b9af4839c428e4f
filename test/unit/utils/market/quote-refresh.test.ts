import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { marketServices, type MarketServices } from '../../../../entrypoints/background/market-services.ts';
import type { ProviderId, Quote } from '../../../../utils/domain/quote/quote.ts';
import { MarketWorld } from './market-world.ts';
import { SimulatedNet } from './simulated-net.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => (await import('./extension-storage.ts')).fakeExtensionApi());

const minute = 60_000;
const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

describe('with the real providers', () => {
  let net: SimulatedNet;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_700_000_000_000 });
    api.stored.clear();
    net = new SimulatedNet();
    net.install();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const start = (...order: readonly ProviderId[]): MarketServices =>
    marketServices({
      keys: { read: async () => ({}), refuse: async () => undefined },
      order: async () => order,
      currency: async () => 'usd',
    });

  /** Requests the quotes as a visible page does, at the times that the replies name; returns those of the last reply. */
  async function poll(services: MarketServices, coins: readonly string[], ms: number) {
    const end = Date.now() + ms;
    let quotes: Readonly<Record<string, Quote>> = {};
    while (Date.now() < end) {
      const reply = services.market.quotes(coins);
      await vi.advanceTimersByTimeAsync(1_000);
      const { nextAt, ...rest } = await reply;
      ({ quotes } = rest);
      await vi.advanceTimersByTimeAsync(Math.max(0, Math.min(nextAt, end) - Date.now()));
    }
    return quotes;
  }
  const storedMisses = () => Object.keys((api.stored.get('market') as { misses: object }).misses);

  test('requests 200 coins outside the top 250 in turns of 150 at most, until all have a quote', async () => {
    const coins = numbered('rare', 200);
    const quotes = await poll(start('coingecko'), coins, 3 * minute);
    expect(storedMisses()).toEqual([]);
    expect(Object.keys(quotes).toSorted()).toEqual(coins.toSorted());
    const byId = net.to('api.coingecko.com').flatMap(({ query }) => query.get('ids') ?? []);
    for (const ids of byId) expect(ids.split(',').length).toBeLessThanOrEqual(150);
  });

  test('takes a second token for the request for all pairs after Binance refuses one pair', async () => {
    const answer = net.hosts.get('data-api.binance.vision')!;
    net.hosts.set('data-api.binance.vision', (url) =>
      url.searchParams.has('symbols') ? { code: -1121, msg: 'Invalid symbol.' } : answer(url),
    );
    net.statusOf = (url) => (url.searchParams.has('symbols') ? 400 : 200);
    await poll(start('binance'), ['bitcoin'], 1_000);
    expect(net.to('data-api.binance.vision')).toHaveLength(2);
    const { circuits } = api.stored.get('requests') as { circuits: Record<string, { taken: unknown[] }> };
    expect(circuits['data-api.binance.vision']?.taken).toHaveLength(2);
  });
});

describe('negative cache', () => {
  test('leaves out coins that no provider lists: one that the reader adds later is requested at once', async () => {
    const world = new MarketWorld();
    world.providers = [world.kraken];
    world.kraken.beside = {};
    const market = world.worker();
    await market.quotes(['rare']);
    expect(world.market.value!.misses).toEqual({});
    world.providers = [world.kraken, world.gecko];
    world.now += minute;
    expect((await market.quotes(['rare'])).quotes['rare']?.price).toBe(0.5);
  });

  test('leaves out coins that a request had no room for: they are requested next, and get their price', async () => {
    const world = new MarketWorld();
    const coins = numbered('rare', 150);
    world.kraken.maxCoins = 100;
    world.kraken.beside = Object.fromEntries(coins.map((coin) => [coin, 1]));
    world.providers = [world.kraken];
    const market = world.worker();
    const first = await market.quotes(coins);
    expect(world.market.value!.misses).toEqual({});
    expect(Object.keys(first.quotes)).toHaveLength(100);
    // Early, as for new coins: not after the regular interval.
    expect(first.nextAt).toBeLessThan(world.now + 5_000);
    world.now = first.nextAt;
    expect(Object.keys((await market.quotes(coins)).quotes)).toHaveLength(150);
  });

  test('a coin that no provider has is requested once a day, though CoinGecko dropped a row', async () => {
    const world = new MarketWorld();
    world.gecko.dropped = 1;
    for (let minutes = 0; minutes < 5; minutes += 1) {
      await world.worker().quotes(['unheard-of']);
      world.now += minute;
    }
    expect(Object.keys(world.market.value!.misses)).toEqual(['unheard-of']);
    expect(world.gecko.requested.filter((coins) => coins !== 'top')).toHaveLength(1);
  });
});

test('stores 1,250 quotes at most, the newest first', async () => {
  const world = new MarketWorld();
  world.paprika.top = Object.fromEntries(numbered('large', 700).map((coin) => [coin, 1]));
  world.kraken.top = Object.fromEntries(numbered('other', 600).map((coin) => [coin, 1]));
  world.providers = [world.paprika];
  await world.worker().quotes(['large-0']);
  world.providers = [world.kraken];
  world.now += 10 * minute;
  await world.worker().quotes(['other-0']);
  const coins = world.market.value!.quotes.map(({ coin }) => coin);
  expect(coins).toHaveLength(1_250);
  expect(coins.slice(0, 600)).toEqual(numbered('other', 600));
});
