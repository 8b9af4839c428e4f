import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CoinContext } from '../../../../../utils/domain/context/coin-context.ts';
import { ContextCache } from '../../../../../utils/page/card/card-memory.ts';

const context: CoinContext = {
  liquidations: null,
  crowd: { sentiment: null, chatter: null, accounts: null, funding: null },
  move: null,
  level: null,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function cacheOf(reply: () => Promise<CoinContext | null>) {
  const request = vi.fn(reply);
  const changed = vi.fn();
  const report = vi.fn();
  return { cache: new ContextCache(request, { changed, report }), request, changed, report };
}

test('is loading until the reply, which is kept for two minutes and shown until the next one', async () => {
  const { cache, request, changed } = cacheOf(async () => context);
  expect(cache.get('bitcoin')).toBeNull();
  cache.load('bitcoin');
  cache.load('bitcoin');
  expect(cache.get('bitcoin')).toBe('loading');
  await vi.advanceTimersByTimeAsync(0);
  expect(cache.get('bitcoin')).toBe(context);
  expect(changed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(119_000);
  cache.load('bitcoin');
  expect(request).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  cache.load('bitcoin');
  expect(request).toHaveBeenCalledTimes(2);
  expect(cache.get('bitcoin')).toBe(context);
});

test('requests nothing for a coin that is not on the list', () => {
  const { cache, request } = cacheOf(async () => context);
  cache.load('pepe');
  expect(request).not.toHaveBeenCalled();
  expect(cache.get('pepe')).toBeNull();
});

test('a failure is reported, has no figures, and the next card tries again', async () => {
  const { cache, request, changed, report } = cacheOf(async () => {
    throw new Error('no background');
  });
  cache.load('bitcoin');
  await vi.advanceTimersByTimeAsync(0);
  expect(report).toHaveBeenCalledTimes(1);
  expect(cache.get('bitcoin')).toBeNull();
  expect(changed).toHaveBeenCalledTimes(1);
  cache.load('bitcoin');
  expect(request).toHaveBeenCalledTimes(2);
});
