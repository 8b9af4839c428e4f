import { beforeEach, describe, expect, test } from 'vitest';
import { MarketWorld } from './market-world.ts';

let world: MarketWorld;
beforeEach(() => (world = new MarketWorld()));

describe('requests', () => {
  test('eight asks at once are one request', async () => {
    const market = world.worker();
    const replies = await Promise.all(Array.from({ length: 8 }, () => market.quotes(['bitcoin'])));
    expect(world.requests).toEqual(['top']);
    for (const reply of replies) expect(reply.quotes['bitcoin']?.price).toBe(70_652.6);
  });

  test('a fresh answer is given again without a request, by the next worker too', async () => {
    await world.worker().quotes(['bitcoin']);
    world.now += 59_000;
    const reply = await world.worker().quotes(['bitcoin', 'ethereum']);
    expect(world.requests).toHaveLength(1);
    expect(Object.keys(reply.quotes)).toEqual(['bitcoin', 'ethereum']);
  });

  test('ten minutes of asking at the time the reply names: ten requests', async () => {
    const market = world.worker();
    const end = world.now + 600_000;
    while (world.now < end) world.now = (await market.quotes(['bitcoin'])).nextAt;
    expect(world.requests).toHaveLength(10);
  });

  test('coins outside the shared page are asked for by id, in one request, only if somebody asked', async () => {
    const market = world.worker();
    await Promise.all([market.quotes(['bitcoin', 'rare']), market.quotes(['unheard-of'])]);
    expect(world.requests).toEqual(['top', ['rare', 'unheard-of']]);
    const reply = await market.quotes(['rare', 'unheard-of']);
    expect(reply.quotes['rare']?.price).toBe(0.5);
    expect(reply.quotes['unheard-of']).toBeUndefined();
    expect(world.requests).toHaveLength(2);
  });

  test('a coin that nobody asked for in two minutes is not asked for again', async () => {
    const market = world.worker();
    await market.quotes(['rare']);
    world.now += 121_000;
    await market.quotes(['bitcoin']);
    expect(world.requests).toEqual(['top', ['rare'], 'top']);
  });

  test('the global figures are asked for every ten minutes at the most', async () => {
    const market = world.worker();
    for (let i = 0; i < 20; i += 1) {
      expect((await market.global()).market?.marketCap).toBe(2.48e12);
      world.now += 30_000;
    }
    expect(world.globalRequests).toBe(1);
    await market.global();
    expect(world.globalRequests).toBe(2);
  });
});

describe('failures', () => {
  const limited = { ok: false, code: 'rate-limited', retryAfterMs: 90_000, cause: 'status 429' } as const;

  test('the last known figures come with the problem, and nobody is asked before Retry-After', async () => {
    await world.worker().quotes(['bitcoin']);
    world.failure = limited;
    world.now += 60_000;
    const failed = await world.worker().quotes(['bitcoin']);
    expect(failed.quotes['bitcoin']?.price).toBe(70_652.6);
    expect(failed.problem).toEqual({
      code: 'rate-limited',
      source: 'coingecko',
      retryAt: world.now + 90_000,
    });
    expect(failed.nextAt).toBe(failed.problem?.retryAt);
    for (const wait of [1, 30_000, 59_000]) {
      world.now += wait;
      await world.worker().quotes(['bitcoin', 'rare']);
    }
    expect(world.requests).toHaveLength(2);
  });

  test('after the cool-down the next ask tries again, and success forgets the problem', async () => {
    world.failure = limited;
    const market = world.worker();
    const failed = await market.quotes(['bitcoin']);
    expect(failed.quotes).toEqual({});
    world.failure = null;
    world.now = failed.nextAt;
    const reply = await market.quotes(['bitcoin']);
    expect(reply.problem).toBeNull();
    expect(reply.quotes['bitcoin']?.price).toBe(70_652.6);
  });

  test('a provider that wants nobody to wait is not asked in a loop', async () => {
    world.failure = { ...limited, retryAfterMs: 0 };
    await world.worker().quotes(['bitcoin']);
    expect(world.requests).toHaveLength(1);
  });
});

describe('currency', () => {
  test('a change starts anew: no old figure under the new sign', async () => {
    const market = world.worker();
    await market.quotes(['bitcoin']);
    world.currency = 'eur';
    world.failure = { ok: false, code: 'offline', retryAfterMs: null, cause: '' };
    expect((await market.quotes(['bitcoin'])).quotes).toEqual({});
  });

  test('an answer that was asked for in the old currency is thrown away', async () => {
    const market = world.worker();
    world.meanwhile = () => {
      world.currency = 'eur';
      world.meanwhile = () => undefined;
    };
    await market.quotes(['bitcoin']);
    expect(world.requests).toEqual(['top', 'top']);
    expect(world.stored?.currency).toBe('eur');
  });
});
