import { describe, expect, test } from 'vitest';
import { coolDownUntil, isCooling } from '../../../../../utils/domain/refresh/cool-down.ts';
import type { FailureCode } from '../../../../../utils/domain/quote/problem.ts';

const now = 1_700_000_000_000;
const minute = 60_000;
const hour = 60 * minute;

test.each<[FailureCode, number | null, number, number]>([
  ['offline', null, 1, 5_000],
  ['offline', null, 3, 20_000],
  ['timeout', null, 1, 10_000],
  ['server', null, 1, 10_000],
  ['server', null, 30, 15 * minute],
  ['bad-answer', null, 1, 30_000],
  ['rate-limited', null, 1, 30_000],
  ['rate-limited', null, 2, minute],
  ['rate-limited', 119_000, 1, 119_000],
  ['rate-limited', hour, 1, hour],
  ['rate-limited', 0, 1, 5_000],
  ['rate-limited', 72 * hour, 1, 24 * hour],
  ['blocked', null, 1, 10 * minute],
  ['blocked', null, 2, 15 * minute],
  ['withheld', null, 1, 10_000],
  ['restricted', null, 1, 24 * hour],
  ['restricted', null, 4, 24 * hour],
])('%s, Retry-After %s, failure %i: wait %i ms', (code, retryAfterMs, failures, wait) => {
  expect(coolDownUntil({ code, retryAfterMs }, 30_000, failures, now, 0)).toBe(now + wait);
});

test('jitter adds a fifth at most, and never shortens a wait', () => {
  const failure = { code: 'server', retryAfterMs: null } as const;
  expect(coolDownUntil(failure, 30_000, 1, now, 0.5)).toBe(now + 11_000);
  expect(coolDownUntil(failure, 30_000, 1, now, 1)).toBe(now + 12_000);
});

describe('whether a cool-down is in effect', () => {
  test.each([
    ['over', now, false],
    ['to come', now + 1, true],
    ['the longest there is', coolDownUntil({ code: 'restricted', retryAfterMs: null }, 0, 9, now, 1), true],
    ['so far ahead that the clock must have been set back', now + 30 * 24 * hour, false],
  ])('%s', (_name, until, holds) => {
    expect(isCooling(until, now)).toBe(holds);
  });
});
