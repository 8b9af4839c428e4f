import { beforeEach, describe, expect, test } from 'vitest';
import { quoteState } from '../../../../components/shared/quote-state.ts';
import { failing } from './fake-provider.ts';
import { MarketWorld } from './market-world.ts';

let world: MarketWorld;
beforeEach(() => (world = new MarketWorld()));

const limited = failing('rate-limited', { retryAfterMs: 90_000 });
function failAll(): void {
  for (const provider of world.providers) provider.failure = limited;
}

describe('when the first provider fails', () => {
  test('the next one replies, and its figures name it as their source', async () => {
    world.gecko.failure = limited;
    const { quotes, problem } = await world.worker().quotes(['bitcoin']);
    expect(quotes['bitcoin']?.source).toBe('coinpaprika');
    expect(problem).toBeNull();
    expect(world.requested()).toEqual({ coingecko: ['top'], coinpaprika: ['top'] });
  });

  test('skips it until its cool-down is over, then requests it first again', async () => {
    world.gecko.failure = limited;
    await world.worker().quotes(['bitcoin']);
    world.gecko.failure = null;
    world.now += 60_000;
    expect((await world.worker().quotes(['bitcoin'])).quotes['bitcoin']?.source).toBe('coinpaprika');
    world.now += 60_000;
    expect((await world.worker().quotes(['bitcoin'])).quotes['bitcoin']?.source).toBe('coingecko');
    expect(world.gecko.requested).toHaveLength(2);
  });

  test('requests a provider that updates every five minutes at that interval, and none after it meanwhile', async () => {
    world.gecko.failure = failing('restricted');
    const market = world.worker();
    const end = world.now + 600_000;
    while (world.now < end) world.now = (await market.quotes(['bitcoin', 'rare'])).nextAt;
    expect(world.requested()).toEqual({ coingecko: ['top'], coinpaprika: ['top', 'top'] });
  });

  test('the order is the reader’s', async () => {
    world.providers = [world.kraken, world.gecko];
    expect((await world.worker().quotes(['bitcoin'])).quotes['bitcoin']?.source).toBe('kraken');
    expect(world.gecko.requested).toEqual([]);
  });

  test('requests coins that the next one does not have from those after it', async () => {
    world.gecko.failure = limited;
    world.paprika.beside = {};
    const { quotes, problem } = await world.worker().quotes(['bitcoin', 'rare']);
    expect(quotes['bitcoin']?.source).toBe('coinpaprika');
    expect(quotes['rare']?.source).toBe('kraken');
    expect(problem).toBeNull();
    expect(world.kraken.requested).toEqual([['rare']]);
  });

  test('requests a coin whose row was invalid from the next one', async () => {
    world.gecko.beside = {};
    world.gecko.dropped = 1;
    const { quotes } = await world.worker().quotes(['bitcoin', 'rare']);
    expect(quotes['bitcoin']?.source).toBe('coingecko');
    expect(quotes['rare']?.source).toBe('coinpaprika');
  });
});

describe('when all fail', () => {
  test('replies with the last known figures and the problem, without requests before Retry-After', async () => {
    await world.worker().quotes(['bitcoin']);
    failAll();
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
    expect(world.requested()).toEqual({ coingecko: ['top', 'top'], coinpaprika: ['top'], kraken: ['top'] });
  });

  test('tries again after the cool-down, and a success clears the problem', async () => {
    failAll();
    const market = world.worker();
    const failed = await market.quotes(['bitcoin']);
    expect(failed.quotes).toEqual({});
    for (const provider of world.providers) provider.failure = null;
    world.now = failed.nextAt;
    const reply = await market.quotes(['bitcoin']);
    expect(reply.problem).toBeNull();
    expect(reply.quotes['bitcoin']?.price).toBe(70_652.6);
  });

  test('a Retry-After of 0 does not cause a loop of requests', async () => {
    for (const provider of world.providers) provider.failure = failing('rate-limited', { retryAfterMs: 0 });
    await world.worker().quotes(['bitcoin']);
    expect(world.gecko.requested).toHaveLength(1);
  });

  test('a provider whose cool-down ends before the last one has failed is not requested again at once', async () => {
    for (const provider of world.providers) {
      provider.failure = failing('timeout');
      provider.meanwhile = () => void (world.now += 10_000);
    }
    const { problem, nextAt, quotes } = await world.worker().quotes(['bitcoin']);
    expect(world.requested()).toEqual({ coingecko: ['top'], coinpaprika: ['top'], kraken: ['top'] });
    expect(quotes).toEqual({});
    expect(problem).toMatchObject({ code: 'timeout', source: 'coingecko' });
    expect(nextAt).toBeGreaterThan(world.now);
  });

  test('a failure for a coin outside is no problem of the others', async () => {
    const market = world.worker();
    await market.quotes(['bitcoin']);
    failAll();
    const { problem, nextAt } = await market.quotes(['rare']);
    expect(problem?.code).toBe('rate-limited');
    expect(nextAt).toBeLessThanOrEqual(world.now + 60_000);
    expect((await market.quotes(['bitcoin'])).problem).toBeNull();
    const both = await market.quotes(['bitcoin', 'rare']);
    expect(quoteState('bitcoin', both)).toMatchObject({ kind: 'ready', problem: null });
    expect(quoteState('rare', both)).toMatchObject({ kind: 'failed', problem: { code: 'rate-limited' } });
  });
});

describe('a worker that is terminated', () => {
  test('during the shared request: the next one requests the next provider, and none twice', async () => {
    world.gecko.meanwhile = () => new Promise(() => undefined);
    void world.worker().quotes(['bitcoin']);
    await tick();
    expect(world.gecko.requested).toEqual(['top']);
    const reply = await world.worker().quotes(['bitcoin']);
    expect(reply.quotes['bitcoin']?.source).toBe('coinpaprika');
    expect(world.requested()).toEqual({ coingecko: ['top'], coinpaprika: ['top'] });
  });

  test('during the request by id: the quotes from before are kept', async () => {
    await world.worker().quotes(['bitcoin']);
    world.gecko.meanwhile = () => new Promise(() => undefined);
    void world.worker().quotes(['bitcoin', 'rare']);
    await tick();
    const reply = await world.worker().quotes(['bitcoin', 'rare']);
    expect(reply.quotes['bitcoin']?.source).toBe('coingecko');
    expect(reply.quotes['rare']?.source).toBe('coinpaprika');
    expect(world.gecko.requested).toEqual(['top', ['rare']]);
  });

  test('during the early request for a new coin: no provider is requested twice', async () => {
    world.gecko.beside = { rare: 0.5, rarer: 0.7 };
    world.paprika.beside = { ...world.gecko.beside };
    await world.worker().quotes(['bitcoin', 'rare']);
    world.gecko.meanwhile = () => new Promise(() => undefined);
    world.now += 5_000;
    void world.worker().quotes(['rare', 'rarer']);
    await tick();
    const reply = await world.worker().quotes(['rare', 'rarer']);
    expect(reply.quotes['rarer']?.source).toBe('coinpaprika');
    expect(world.gecko.requested).toEqual(['top', ['rare'], ['rare', 'rarer']]);
  });

  test('with one source: the next one waits for the interval and replies with the problem', async () => {
    world.providers = [world.gecko];
    world.gecko.meanwhile = () => new Promise(() => undefined);
    void world.worker().quotes(['bitcoin']);
    await tick();
    world.gecko.meanwhile = () => undefined;
    const sentAt = world.limiter.value!.circuits['coingecko']!.taken[0]!;
    const reply = await world.worker().quotes(['bitcoin']);
    expect(reply.problem?.retryAt).toBe(sentAt + 60_000);
    world.now = reply.nextAt;
    expect((await world.worker().quotes(['bitcoin'])).quotes['bitcoin']?.price).toBe(70_652.6);
  });
});

/** Lets everything run that waits for nothing but promises. */
function tick(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
