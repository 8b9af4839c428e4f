import { expect, test } from 'vitest';
import { type Freshness, freshness } from '../../../../../utils/domain/quote/age.ts';

const now = Date.UTC(2026, 1, 7, 11);
const minute = 60_000;

test.each<[age: number, expected: Freshness]>([
  [-minute, 'fresh'],
  [0, 'fresh'],
  [2 * minute, 'fresh'],
  [2 * minute + 1, 'aged'],
  [15 * minute - 1, 'aged'],
  [15 * minute, 'stale'],
  [24 * 60 * minute - 1, 'stale'],
  [24 * 60 * minute, 'last-known'],
])('a figure of %d ms ago is %s', (age, expected) => {
  expect(freshness(now - age, now)).toBe(expected);
});
