import { beforeEach, describe, expect, test } from 'vitest';
import { chartOf, exactPrice, type PastSource } from '../../../../utils/market/history/past-prices.ts';
import type { History } from '../../../../utils/market/history/history.ts';
import { failing } from './fake-provider.ts';
import { HistoryWorld } from './history/history-world.ts';
import { MarketWorld } from './market-world.ts';

const minute = 60_000;

describe('prices', () => {
  let world: MarketWorld;
  beforeEach(() => {
    world = new MarketWorld();
    world.gecko.beside = { rare: 0.5, rarer: 0.7 };
  });
  const stored = (): string => JSON.stringify([world.market.value, world.limiter.value]);

  test('replies with coins outside of the shared ones, found or not, and does not store them', async () => {
    const market = world.worker();
    const reply = await market.quotes(['bitcoin', 'rare', 'unheard-of'], true);
    expect(reply.quotes['rare']?.price).toBe(0.5);
    expect(world.requested()).toEqual({ coingecko: ['top', ['rare', 'unheard-of']] });
    expect(world.market.value?.quotes.map(({ coin }) => coin)).toEqual(['bitcoin', 'ethereum']);
    expect(stored()).not.toMatch(/rare|unheard/);
  });

  test('keeps them while the browser runs: a restarted worker does not request them again', async () => {
    await world.worker().quotes(['rare', 'unheard-of'], true);
    world.now += 5_000;
    expect((await world.worker().quotes(['rare', 'unheard-of'], true)).quotes['rare']?.price).toBe(0.5);
    expect(world.gecko.requested).toHaveLength(2);
    expect(stored()).not.toMatch(/rare|unheard/);
  });

  test('keeps the newer price of a coin that ordinary windows have stored too', async () => {
    await world.worker().quotes(['rare']);
    world.now += 10 * minute;
    world.gecko.beside = { rare: 9 };
    await world.worker().quotes(['rare'], true);
    world.now += 5_000;
    expect((await world.worker().quotes(['rare'], true)).quotes['rare']?.price).toBe(9);
    expect(world.market.value?.quotes.find(({ coin }) => coin === 'rare')?.price).toBe(0.5);
  });

  test('forgets them with another currency', async () => {
    await world.worker().quotes(['rare'], true);
    world.currency = 'eur';
    await world.worker().quotes(['bitcoin'], true);
    world.currency = 'usd';
    for (const provider of world.providers) provider.failure = failing('server');
    expect((await world.worker().quotes(['rare'], true)).quotes).toEqual({});
  });

  test('keeps them in memory, and does not request them again', async () => {
    const market = world.worker();
    await market.quotes(['rare', 'unheard-of'], true);
    world.now += 5_000;
    expect((await market.quotes(['rare', 'unheard-of'], true)).quotes['rare']?.price).toBe(0.5);
    expect(world.gecko.requested).toHaveLength(2);
  });

  test('leaves unchanged what ordinary windows have stored', async () => {
    const market = world.worker();
    await market.quotes(['rare', 'unheard-of']);
    const before = structuredClone(world.market.value);
    world.now += 10 * minute;
    world.gecko.beside = { rare: 9, rarer: 0.7 };
    expect((await market.quotes(['rare', 'rarer'], true)).quotes['rare']?.price).toBe(9);
    const after = world.market.value;
    const ofRare = ({ quotes }: NonNullable<typeof after>) => quotes.filter(({ coin }) => coin === 'rare');
    expect(ofRare(after!)).toEqual(ofRare(before!));
    expect([after?.outside, after?.misses]).toEqual([before?.outside, before?.misses]);
    expect(stored()).not.toContain('rarer');
  });

  test('stores a coin that both kinds of windows request', async () => {
    const market = world.worker();
    await Promise.all([market.quotes(['rare'], true), market.quotes(['rare'])]);
    expect(stored()).toContain('rare');
  });
});

describe('the past', () => {
  let world: HistoryWorld;
  beforeEach(() => (world = new HistoryWorld()));
  const privately = (history: History): PastSource => ({
    find: (wanted) => history.find({ ...wanted, incognito: true }),
  });
  const stored = (): string => JSON.stringify([world.cell.value, world.limiter.value]);

  test('charts, past prices and their requests are not stored', async () => {
    const history = world.worker();
    const source = privately(history);
    const past = { coin: 'bitcoin', at: world.now - 86_400_000, precision: 'time' } as const;
    for (let again = 0; again < 2; again += 1) {
      expect((await chartOf(source, 'bitcoin', '24h', world.now)).series).not.toBeNull();
      expect(await exactPrice(source, past, world.now)).toMatchObject({ kind: 'price' });
    }
    expect(world.requested).toHaveLength(2);
    // A request of an ordinary window writes the limiter down.
    await chartOf(history, 'ethereum', '24h', world.now);
    expect(stored()).toContain('ethereum');
    expect(stored()).not.toContain('bitcoin');
  });

  test('a restarted worker still knows them, and what it requested', async () => {
    const past = { coin: 'bitcoin', at: world.now - 86_400_000, precision: 'time' } as const;
    for (let again = 0; again < 2; again += 1) {
      const source = privately(world.worker());
      expect((await chartOf(source, 'bitcoin', '24h', world.now)).series).not.toBeNull();
      expect(await exactPrice(source, past, world.now)).toMatchObject({ kind: 'price' });
    }
    expect(world.requested).toHaveLength(2);
    world.binance.failure = failing('server', { status: 404 });
    world.gecko.failure = failing('server', { status: 404 });
    await chartOf(privately(world.worker()), 'ethereum', '24h', world.now);
    await chartOf(privately(world.worker()), 'ethereum', '24h', world.now);
    expect(world.requested).toHaveLength(4);
    expect(stored()).not.toMatch(/bitcoin|ethereum/);
  });

  test('a chart that both kinds of windows request at once is requested once, and stored', async () => {
    const history = world.worker();
    await Promise.all([
      chartOf(privately(history), 'bitcoin', '24h', world.now),
      chartOf(history, 'bitcoin', '24h', world.now),
    ]);
    expect(world.requested).toHaveLength(1);
    expect(stored()).toContain('bitcoin');
  });
});

describe('made-up coins', () => {
  test('one request has at most 150 of them and 4,000 characters, the most recent first', async () => {
    const world = new MarketWorld();
    const market = world.worker();
    const ids = (name: string, count: number): string[] =>
      Array.from({ length: count }, (_, i) => `${name}-${i}`);
    await market.quotes(ids('short', 400));
    await world.worker().quotes(ids('rather-long-name-of-a-coin', 400));
    const requested = world.gecko.requested.filter((coins) => coins !== 'top');
    expect(requested.map((coins) => coins.length)).toEqual([150, expect.any(Number)]);
    expect(requested[0]).toContain('short-399');
    for (const coins of requested) expect(coins.join().length).toBeLessThanOrEqual(4_000);
  });

  test('the negative cache has at most 500', async () => {
    const world = new MarketWorld();
    const market = world.worker();
    for (let round = 0; round < 30; round += 1) {
      await market.quotes(Array.from({ length: 150 }, (_, i) => `coin-${round}-${i}`));
      world.now += 3 * minute;
    }
    expect(Object.keys(world.market.value!.misses).length).toBeLessThanOrEqual(500);
    expect(JSON.stringify([world.market.value, world.limiter.value]).length).toBeLessThan(60_000);
  });
});
