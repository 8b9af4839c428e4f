import { expect, test, vi } from 'vitest';
import type { HistoryRequest } from '../../../../../utils/domain/protocol.ts';
import type { Problem } from '../../../../../utils/domain/quote/problem.ts';
import { ChartCache } from '../../../../../utils/page/card/chart-cache.ts';

const problem: Problem = { code: 'timeout', source: 'coingecko', retryAt: 0 };
const key = { coin: 'bitcoin', range: '30d', currency: 'usd' } as const;

function failingCache(failure: Problem = problem) {
  const requests: HistoryRequest[] = [];
  const cache = new ChartCache(
    async (request) => {
      requests.push(request);
      return { series: null, problem: failure };
    },
    () => undefined,
  );
  return { cache, requests };
}

test('a retry names the coin only where the reader had asked for its chart', async () => {
  const { cache, requests } = failingCache();
  cache.load(key);
  await Promise.resolve();
  await Promise.resolve();
  cache.retry(key);
  await Promise.resolve();
  await Promise.resolve();
  expect(requests.map(({ byName }) => byName ?? false)).toEqual([false, false]);
  cache.loadByName(key);
  await Promise.resolve();
  await Promise.resolve();
  cache.retry(key);
  expect(requests.map(({ byName }) => byName ?? false)).toEqual([false, false, true, false, true]);
});

test('a chart that was put off by the limit of requests is requested again once its time has come, one that failed is not', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const later = { code: 'budget', source: 'coingecko', retryAt: 1_040_000 } as const;
  const { cache, requests } = failingCache(later);
  const other = failingCache({ ...later, code: 'server' });
  for (const { cache: each } of [{ cache }, other]) each.load(key);
  await vi.advanceTimersByTimeAsync(39_999);
  cache.reloadDue(key);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  cache.reloadDue(key);
  cache.reloadDue(key);
  other.cache.reloadDue(key);
  expect([requests.length, other.requests.length]).toEqual([2, 1]);
  vi.useRealTimers();
});
