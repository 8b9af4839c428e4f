import { beforeEach, describe, expect, test } from 'vitest';
import type { Moments, WantedMoment } from '../../../../../utils/market/history/moments.ts';
import { failing } from '../fake-provider.ts';
import { MomentsWorld } from './moments-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = 1_699_900_200_000;

let world: MomentsWorld;
beforeEach(() => (world = new MomentsWorld()));

const find = (
  coins: readonly string[],
  change: Partial<WantedMoment> = {},
  moments: Moments = world.worker(),
) => moments.find({ at, coins, byName: false, ...change });
const requestedCoins = () => world.requested.map(({ coins }) => coins);

describe('baskets of a moment', () => {
  test('a coin is requested with all coins of its basket', async () => {
    const found = await find(['solana']);
    expect(found.get('solana')).toEqual({ point: [at - 100_000, 10], problem: null });
    expect(requestedCoins()).toEqual([['bitcoin', 'ethereum', 'solana']]);
    expect(world.requested[0]).toMatchObject({ at });
  });

  test('the coins of a page need one request for each basket that has one of them', async () => {
    await find(['bitcoin', 'solana', 'bitcoin-cash']);
    expect(requestedCoins()).toEqual([['bitcoin', 'ethereum', 'solana'], ['bitcoin-cash']]);
  });

  test('before the first shared page the largest coins are the catalog’s', async () => {
    world.largest = { coins: [], newCoins: [] };
    await find(['solana']);
    expect(requestedCoins()).toEqual([['bitcoin', 'solana']]);
  });

  test('symbols are compared with the catalog’s, and with those of coins that it lacks', async () => {
    world.largest = {
      ...world.largest,
      newCoins: [{ id: 'ethereum', symbol: 'ETH', name: 'Ethereum', rank: 2, from: 'reply' }],
    };
    await find(['bitcoin']);
    const { hasSymbol } = world.requested[0]!;
    expect([hasSymbol('bitcoin', 'BTC'), hasSymbol('ethereum', 'eth')]).toEqual([true, true]);
    expect([hasSymbol('bitcoin', 'ETH'), hasSymbol('unknown', 'UNK')]).toEqual([false, false]);
  });

  test('a coin outside of them is not requested', async () => {
    const found = await find(['rare']);
    expect(found.get('rare')).toEqual({ point: null, problem: null });
    expect(world.requested).toEqual([]);
  });

  test('coins outside of them are requested in one request of their own where they may be named', async () => {
    const found = await find(['rare', 'bitcoin', 'odd'], { byName: true });
    expect(requestedCoins()).toEqual([
      ['bitcoin', 'ethereum', 'solana'],
      ['odd', 'rare'],
    ]);
    expect(found.get('rare')?.point?.[1]).toBe(10);
  });

  test('a coin that the response lacks has no price and no problem', async () => {
    world.absent.add('solana');
    expect((await find(['solana'])).get('solana')).toEqual({ point: null, problem: null });
  });
});

describe('the cache of baskets', () => {
  test('another coin of the basket needs no request, also after a restart of the worker', async () => {
    await find(['bitcoin']);
    world.now += 30 * 24 * hour;
    expect((await find(['ethereum'])).get('ethereum')?.point?.[1]).toBe(10);
    expect(world.requested).toHaveLength(1);
  });

  test('serves coins whose basket has changed since', async () => {
    const moments = world.worker();
    await find(['bitcoin'], {}, moments);
    world.largest = { coins: ['solana', 'ethereum', 'bitcoin', 'ripple'], newCoins: [] };
    await find(['solana'], {}, moments);
    expect(world.requested).toHaveLength(1);
    await find(['ripple'], {}, moments);
    expect(world.requested).toHaveLength(2);
  });

  test('a recent moment is requested again after ten minutes, a past one is not', async () => {
    const recent = { at: world.now - (world.now % (10 * minute)) };
    await find(['bitcoin'], recent);
    world.now += 9 * minute;
    await find(['bitcoin'], recent);
    expect(world.requested).toHaveLength(1);
    world.now += 2 * minute;
    await find(['bitcoin'], recent);
    expect(world.requested).toHaveLength(2);
    world.now += 3 * hour;
    await find(['bitcoin'], recent);
    world.now += 3 * hour;
    await find(['bitcoin'], recent);
    expect(world.requested).toHaveLength(3);
  });

  test('a response with dropped entries is requested again after a day', async () => {
    world.dropped = 1;
    await find(['bitcoin']);
    world.now += 23 * hour;
    await find(['bitcoin']);
    expect(world.requested).toHaveLength(1);
    world.now += 2 * hour;
    await find(['bitcoin']);
    expect(world.requested).toHaveLength(2);
  });

  test('forty responses are kept', async () => {
    const moments = world.worker();
    for (let i = 0; i < 60; i += 1) {
      await find(['bitcoin'], { at: at - i * 10 * minute }, moments);
      world.now += minute;
    }
    expect(world.requested).toHaveLength(60);
    expect(world.cell.value?.entries).toHaveLength(40);
  });

  test('concurrent calls share a request', async () => {
    const moments = world.worker();
    await Promise.all(['bitcoin', 'solana', 'ethereum'].map((coin) => find([coin], {}, moments)));
    expect(world.requested).toHaveLength(1);
  });
});

describe('what a basket may cost', () => {
  test('at most nine requests a minute, the tenth token is left; the rest is a problem', async () => {
    const moments = world.worker();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => find(['bitcoin'], { at: at - i * 10 * minute }, moments)),
    );
    expect(world.requested).toHaveLength(9);
    expect(results.filter((found) => found.get('bitcoin')?.problem)).toHaveLength(11);
  });

  test('a failure is a problem of its coins, and the source is in cool-down', async () => {
    world.failure = failing('server');
    const moments = world.worker();
    expect((await find(['bitcoin'], {}, moments)).get('bitcoin')).toMatchObject({
      point: null,
      problem: { code: 'server', source: 'defillama' },
    });
    await find(['bitcoin'], {}, moments);
    expect(world.requested).toHaveLength(1);
  });

  test('each new request needs an admission, a cached one none', async () => {
    const moments = world.worker();
    let admissions = 0;
    const admit = async () => (admissions += 1) <= 1;
    await find(['bitcoin'], { admit }, moments);
    await find(['solana', 'ethereum'], { admit }, moments);
    expect(admissions).toBe(1);
    const refused = await find(['bitcoin-cash', 'bitcoin'], { admit }, moments);
    expect(refused.get('bitcoin-cash')).toMatchObject({
      point: null,
      problem: { code: 'budget', source: 'defillama' },
    });
    expect(refused.get('bitcoin')?.point).not.toBeNull();
    expect(world.requested).toHaveLength(1);
  });
});

describe('private windows', () => {
  const stored = (): string => JSON.stringify([world.cell.value, world.limiter.value]);

  test('their baskets and the names of their coins outlive the worker in session storage, and are not on disk', async () => {
    const moments = world.worker();
    await find(['bitcoin', 'rare'], { incognito: true, byName: true }, moments);
    await find(['bitcoin', 'rare'], { incognito: true, byName: true }, moments);
    await find(['bitcoin', 'rare'], { incognito: true, byName: true }, world.worker());
    expect(world.requested).toHaveLength(2);
    await find(['bitcoin'], { at: at - hour }, moments);
    expect(stored()).toContain('bitcoin');
    expect(stored()).not.toContain('rare');
    expect(world.cell.value?.entries.map((entry) => entry.at)).toEqual([at - hour]);
  });

  test('a basket that both kinds of windows request at once is requested once, and stored', async () => {
    const moments = world.worker();
    await Promise.all([find(['bitcoin'], { incognito: true }, moments), find(['bitcoin'], {}, moments)]);
    expect(world.requested).toHaveLength(1);
    expect(world.cell.value?.entries).toHaveLength(1);
  });
});
