import { beforeEach, describe, expect, test } from 'vitest';
import { failing } from './fake-provider.ts';
import { MarketWorld } from './market-world.ts';

let world: MarketWorld;
beforeEach(() => (world = new MarketWorld()));

describe('requests', () => {
  test('eight asks at once are one request', async () => {
    const market = world.worker();
    const replies = await Promise.all(Array.from({ length: 8 }, () => market.quotes(['bitcoin'])));
    expect(world.requested()).toEqual({ coingecko: ['top'] });
    for (const reply of replies) expect(reply.quotes['bitcoin']?.price).toBe(70_652.6);
  });

  test('a fresh answer is given again without a request, by the next worker too', async () => {
    await world.worker().quotes(['bitcoin']);
    world.now += 59_000;
    const reply = await world.worker().quotes(['bitcoin', 'ethereum']);
    expect(world.gecko.requested).toHaveLength(1);
    expect(Object.keys(reply.quotes)).toEqual(['bitcoin', 'ethereum']);
  });

  test('ten minutes of asking at the time the reply names: ten requests', async () => {
    const market = world.worker();
    const end = world.now + 600_000;
    while (world.now < end) world.now = (await market.quotes(['bitcoin'])).nextAt;
    expect(world.requested()).toEqual({ coingecko: Array.from({ length: 10 }, () => 'top') });
  });

  test('coins outside the shared page are asked for by id, in one request, only if somebody asked', async () => {
    const market = world.worker();
    await Promise.all([market.quotes(['bitcoin', 'rare']), market.quotes(['unheard-of'])]);
    expect(world.requested()).toEqual({ coingecko: ['top', ['rare', 'unheard-of']] });
    const reply = await market.quotes(['rare', 'unheard-of']);
    expect(reply.quotes['rare']?.price).toBe(0.5);
    expect(reply.quotes['unheard-of']).toBeUndefined();
    expect(reply.problem).toBeNull();
    expect(world.gecko.requested).toHaveLength(2);
  });

  test('a new coin outside has its price at once, and those that come within 300 ms share the request', async () => {
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

  test('a coin that nobody asked for in two minutes is not asked for again', async () => {
    const market = world.worker();
    await market.quotes(['rare']);
    world.now += 121_000;
    await market.quotes(['bitcoin']);
    expect(world.gecko.requested).toEqual(['top', ['rare'], 'top']);
  });

  test('a coin that CoinGecko does not have is asked for again only after a day', async () => {
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
  test('a change starts anew: no old figure under the new sign', async () => {
    const market = world.worker();
    await market.quotes(['bitcoin']);
    world.currency = 'eur';
    for (const provider of world.providers) provider.failure = failing('offline');
    expect((await market.quotes(['bitcoin'])).quotes).toEqual({});
  });

  test('an answer that was asked for in the old currency is thrown away', async () => {
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
