import { expect, test } from 'vitest';
import type { HistoryRequest } from '../../../../../utils/domain/protocol.ts';
import type { Problem } from '../../../../../utils/domain/quote/problem.ts';
import { ChartCache } from '../../../../../utils/page/card/chart-cache.ts';

const problem: Problem = { code: 'timeout', source: 'coingecko', retryAt: 0 };
const key = { coin: 'bitcoin', range: '30d', currency: 'usd' } as const;

function failingCache() {
  const requests: HistoryRequest[] = [];
  const cache = new ChartCache(
    async (request) => {
      requests.push(request);
      return { series: null, problem };
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
