import { beforeEach, describe, expect, test } from 'vitest';
import { failing } from './fake-provider.ts';
import { MarketWorld } from './market-world.ts';

let world: MarketWorld;
beforeEach(() => (world = new MarketWorld()));

describe('requests', () => {
  test('eight concurrent calls share one request', async () => {
    const market = world.worker();
    const replies = await Promise.all(Array.from({ length: 8 }, () => market.quotes(['bitcoin'])));
    expect(world.requested()).toEqual({ coingecko: ['top'] });
    for (const reply of replies) expect(reply.quotes['bitcoin']?.price).toBe(70_652.6);
  });

  test('replies from memory or storage while quotes are fresh', async () => {
    await world.worker().quotes(['bitcoin']);
    world.now += 59_000;
    const reply = await world.worker().quotes(['bitcoin', 'ethereum']);
    expect(world.gecko.requested).toHaveLength(1);
    expect(Object.keys(reply.quotes)).toEqual(['bitcoin', 'ethereum']);
  });

  test('calls at the time that the reply names: ten requests in ten minutes', async () => {
    const market = world.worker();
    const end = world.now + 600_000;
    while (world.now < end) world.now = (await market.quotes(['bitcoin'])).nextAt;
    expect(world.requested()).toEqual({ coingecko: Array.from({ length: 10 }, () => 'top') });
  });

  test('the reply names coins of the shared page that the catalog lacks or has under other words, without a request', async () => {
    const coin = (id: string, symbol: string, name: string) =>
      ({ id, symbol, name, rank: 90, from: 'reply' }) as const;
    const fresh = coin('quillon', 'QLN', 'Quillon');
    const renamed = coin('story', 'DATA', 'Data Network');
    world.gecko.named = [coin('bitcoin', 'BTC', 'Bitcoin'), fresh, renamed];
    expect((await world.worker().quotes(['bitcoin'])).newCoins).toEqual([fresh, renamed]);
    expect((await world.worker().quotes(['bitcoin'])).newCoins).toEqual([fresh, renamed]);
    expect(world.requested()).toEqual({ coingecko: ['top'] });
  });

  test('the reply of a page of known coins names none', async () => {
    expect(await world.worker().quotes(['bitcoin'])).not.toHaveProperty('newCoins');
  });

  test('requests coins outside the shared page by id, in one request, and only those of calls', async () => {
    const market = world.worker();
    await Promise.all([market.quotes(['bitcoin', 'rare']), market.quotes(['unheard-of'])]);
    expect(world.requested()).toEqual({ coingecko: ['top', ['rare', 'unheard-of']] });
    const reply = await market.quotes(['rare', 'unheard-of']);
    expect(reply.quotes['rare']?.price).toBe(0.5);
    expect(reply.quotes['unheard-of']).toBeUndefined();
    expect(reply.problem).toBeNull();
    expect(world.gecko.requested).toHaveLength(2);
  });

  test('requests a new coin outside at once, in one request with others within 300 ms', async () => {
    const market = world.worker();
    world.gecko.beside = { rare: 0.5, rarer: 0.7, rarest: 0.9 };
    await market.quotes(['bitcoin', 'rare']);
    world.now += 5_000;
    const before = world.now;
    const [one, two] = await Promise.all([market.quotes(['rarer']), market.quotes(['rarest'])]);
    expect([one.quotes['rarer']?.price, two.quotes['rarest']?.price]).toEqual([0.7, 0.9]);
    expect(world.now - before).toBe(300);
    expect(world.gecko.requested).toEqual(['top', ['rare'], ['rare', 'rarer', 'rarest']]);
    // The next regular one is left out for it.
    world.now += 60_000;
    await market.quotes(['rare', 'rarer', 'rarest']);
    expect(world.gecko.requested.slice(3)).toEqual(['top']);
    world.now += 60_000;
    await market.quotes(['rare', 'rarer', 'rarest']);
    expect(world.gecko.requested.slice(4)).toEqual(['top', ['rare', 'rarer', 'rarest']]);
  });

  test('does not request a coin again two minutes after its last call', async () => {
    const market = world.worker();
    await market.quotes(['rare']);
    world.now += 121_000;
    await market.quotes(['bitcoin']);
    expect(world.gecko.requested).toEqual(['top', ['rare'], 'top']);
  });

  test('requests a coin that CoinGecko does not have again after a day', async () => {
    await world.worker().quotes(['unheard-of']);
    for (let minutes = 0; minutes < 5; minutes += 1) {
      world.now += 60_000;
      await world.worker().quotes(['unheard-of']);
    }
    expect(world.gecko.requested.filter((coins) => coins !== 'top')).toEqual([['unheard-of']]);
    world.now += 86_400_000;
    await world.worker().quotes(['unheard-of']);
    expect(world.gecko.requested.filter((coins) => coins !== 'top')).toHaveLength(2);
  });
});

describe('currency', () => {
  test('a change empties the memory: no figure is shown in the wrong currency', async () => {
    const market = world.worker();
    await market.quotes(['bitcoin']);
    world.currency = 'eur';
    for (const provider of world.providers) provider.failure = failing('offline');
    expect((await market.quotes(['bitcoin'])).quotes).toEqual({});
  });

  test('discards a response in the old currency', async () => {
    const market = world.worker();
    world.gecko.meanwhile = () => {
      world.currency = 'eur';
      world.gecko.meanwhile = () => undefined;
    };
    await market.quotes(['bitcoin']);
    expect(world.gecko.requested).toEqual(['top', 'top']);
    expect(world.market.value?.currency).toBe('eur');
  });
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a coin called %s is a coin like any other',
  async (id) => {
    world.gecko.beside = Object.fromEntries([[id, 7]]);
    const { quotes } = await world.worker().quotes([id]);
    expect(Object.hasOwn(quotes, id) && quotes[id]?.price).toBe(7);
    expect(Object.getPrototypeOf(quotes)).toBe(Object.prototype);
    const other = await world.worker().quotes(['bitcoin']);
    expect(Object.keys(other.quotes)).toEqual(['bitcoin']);
  },
);
