import { beforeEach, describe, expect, test } from 'vitest';
import { quoteState } from '../../../../components/shared/quote-state.ts';
import { MarketWorld } from './market-world.ts';

let world: MarketWorld;
beforeEach(() => (world = new MarketWorld()));

describe('a coin that no enabled source lists', () => {
  beforeEach(() => (world.providers = [world.paprika, world.kraken]));

  test('is named in the reply, and shown with a reason of its own', async () => {
    const reply = await world.worker().quotes(['bitcoin', 'unlisted-coin']);
    expect(Object.keys(reply.problems ?? {})).toEqual(['unlisted-coin']);
    expect(reply.problem).toBeNull();
    expect(quoteState('unlisted-coin', reply)).toMatchObject({
      kind: 'failed',
      problem: { code: 'unlisted' },
    });
    expect(quoteState('bitcoin', reply).kind).toBe('ready');
  });

  test('causes no request', async () => {
    const market = world.worker();
    await market.quotes(['bitcoin', 'unlisted-coin']);
    world.now += 5_000;
    await market.quotes(['bitcoin', 'unlisted-coin']);
    expect(world.requested()).toEqual({ coinpaprika: ['top'] });
  });

  test('keeps its reason beside the failure of a source', async () => {
    world.paprika.failure = { ok: false, code: 'server', retryAfterMs: null, cause: '' };
    world.kraken.failure = { ok: false, code: 'server', retryAfterMs: null, cause: '' };
    const reply = await world.worker().quotes(['bitcoin', 'unlisted-coin']);
    expect(quoteState('unlisted-coin', reply)).toMatchObject({
      kind: 'failed',
      problem: { code: 'unlisted' },
    });
    expect(quoteState('bitcoin', reply)).toMatchObject({ kind: 'failed', problem: { code: 'server' } });
  });
});

test('a coin that a source lists and has no price for is missing, without that reason', async () => {
  const reply = await world.worker().quotes(['bitcoin', 'unheard-of']);
  expect(reply.problems).toBeUndefined();
  expect(quoteState('unheard-of', reply)).toEqual({ kind: 'missing' });
});
