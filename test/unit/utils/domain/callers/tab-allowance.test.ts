import { expect, test } from 'vitest';
import { type Bucket, takeTokens } from '../../../../../utils/domain/callers/tab-allowance.ts';

const size = { burst: 10, perMinute: 6 };
const start = 1_700_000_000_000;

test.each<[string, Bucket | undefined, number, number, number, number]>([
  ['a new bucket is full', undefined, 0, 4, 4, 6],
  ['no more than there is', undefined, 0, 40, 10, 0],
  ['nothing from an empty one', { tokens: 0, at: start }, 0, 1, 0, 0],
  ['a token comes back after its time', { tokens: 0, at: start }, 10_000, 1, 1, 0],
  ['and not before', { tokens: 0, at: start }, 9_000, 1, 0, 0.9],
  ['it never holds more than its burst', { tokens: 5, at: start }, 3_600_000, 1, 1, 9],
  ['a clock that was set back gives none', { tokens: 2, at: start }, -3_600_000, 3, 2, 0],
])('%s', (_what, bucket, passed, wanted, granted, left) => {
  const taken = takeTokens(bucket, size, wanted, start + passed);
  expect(taken.granted).toBe(granted);
  expect(taken.bucket.tokens).toBeCloseTo(left);
});
