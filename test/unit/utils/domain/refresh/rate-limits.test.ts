import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../../../utils/domain/quote/problem.ts';
import {
  coolDownUntil,
  isCooling,
  stillTaken,
  tokenFreeAt,
  type Urgency,
} from '../../../../../utils/domain/refresh/rate-limits.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

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

const ago = (...seconds: number[]) => seconds.map((each) => now - each * 1000);

describe('when a request may leave, of four a minute', () => {
  test.each<[string, number[], Urgency, number]>([
    ['nothing left yet', [], 'context', now],
    ['two are out: prices', ago(20, 10), 'prices', now],
    ['two are out: charts', ago(20, 10), 'charts', now],
    ['two are out: context waits for one', ago(20, 10), 'context', now + 40_000],
    ['three are out: prices', ago(30, 20, 10), 'prices', now],
    ['three are out: charts wait', ago(30, 20, 10), 'charts', now + 30_000],
    ['four are out: prices wait', ago(40, 30, 20, 10), 'prices', now + 20_000],
    ['four are out: charts wait for two', ago(40, 30, 20, 10), 'charts', now + 30_000],
    ['a minute ago no longer counts', ago(60, 60, 60, 60), 'context', now],
    ['nor does what lies ahead since the clock was set back', ago(-500, -500, -500, -500), 'prices', now],
  ])('%s', (_name, taken, urgency, expected) => {
    expect(tokenFreeAt(taken, 4, urgency, now)).toBe(expected);
  });
});

test('no minute has more requests than tokens, whatever the order of urgencies', () => {
  const asks = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 30_000 }),
      urgency: fc.constantFrom<Urgency>('prices', 'charts', 'context'),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(asks, fc.integer({ min: 3, max: 6 }), (all, perMinute) => {
      let moment = now;
      let taken: number[] = [];
      const left: number[] = [];
      for (const { wait, urgency } of all) {
        moment += wait;
        if (tokenFreeAt(taken, perMinute, urgency, moment) > moment) continue;
        taken = [...stillTaken(taken, moment), moment];
        left.push(moment);
      }
      for (const at of left)
        expect(left.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(
          perMinute,
        );
    }),
    propertyRuns(),
  );
});
