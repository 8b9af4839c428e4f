import { expect, test } from 'vitest';
import { coolDown } from '../../../utils/domain/refresh/cool-down.ts';
import type { ProblemCode } from '../../../utils/domain/quote/problem.ts';

const now = 1_700_000_000_000;
const minute = 60_000;

test.each<[ProblemCode, number | null, number, number]>([
  ['offline', null, 1, 5_000],
  ['offline', null, 3, 20_000],
  ['server', null, 1, 10_000],
  ['server', null, 30, 15 * minute],
  ['rate-limited', null, 1, minute],
  ['rate-limited', null, 2, 2 * minute],
  ['rate-limited', 119_000, 1, 119_000],
  ['rate-limited', 3_600_000, 1, 60 * minute],
  ['rate-limited', 0, 1, 5_000],
  ['blocked', null, 1, 10 * minute],
  ['restricted', null, 1, 24 * 60 * minute],
  ['restricted', null, 4, 24 * 60 * minute],
])('%s, Retry-After %s, failure %i: wait %i ms', (code, retryAfterMs, failures, wait) => {
  expect(coolDown({ code, retryAfterMs }, 'coingecko', failures, now, 0)).toEqual({
    code,
    source: 'coingecko',
    retryAt: now + wait,
  });
});

test('chance spreads the waits by a fifth at the most, and never shortens one', () => {
  const failure = { code: 'server', retryAfterMs: null } as const;
  expect(coolDown(failure, 'coingecko', 1, now, 0.5).retryAt).toBe(now + 11_000);
  expect(coolDown(failure, 'coingecko', 1, now, 1).retryAt).toBe(now + 12_000);
});
