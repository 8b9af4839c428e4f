import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import {
  noteOutside,
  type OutsideState,
  planRefresh,
  type RefreshState,
  refreshIntervalMs as interval,
} from '../../../../../utils/domain/refresh/refresh-plan.ts';

const now = 1_000_000_000;
const state = (change: Partial<RefreshState> = {}): RefreshState => ({
  sharedAt: now - 1_000,
  shared: new Set(['bitcoin']),
  outsideAt: 0,
  outsideSent: [],
  outside: new Set(),
  ...change,
});

describe('which requests are due', () => {
  const rows: [string, string[], RefreshState, { shared: boolean; outside: string[]; nextAt: number }][] = [
    [
      'never requested',
      ['bitcoin', 'rare'],
      state({ sharedAt: 0, shared: new Set() }),
      { shared: true, outside: [], nextAt: now + interval },
    ],
    ['fresh', ['bitcoin'], state(), { shared: false, outside: [], nextAt: now - 1_000 + interval }],
    [
      'just under the interval',
      ['bitcoin'],
      state({ sharedAt: now - interval + 1 }),
      { shared: false, outside: [], nextAt: now + 1 },
    ],
    [
      'the interval is over',
      ['bitcoin'],
      state({ sharedAt: now - interval }),
      { shared: true, outside: [], nextAt: now + interval },
    ],
    [
      'a coin outside, never requested',
      ['rare'],
      state(),
      { shared: false, outside: ['rare'], nextAt: now - 1_000 + interval },
    ],
    [
      'a coin outside that was lately requested',
      ['rare'],
      state({ outsideAt: now - 5_000, outside: new Set(['rare']) }),
      { shared: false, outside: [], nextAt: now - 1_000 + interval },
    ],
    [
      'a new coin outside does not wait, and the others come along',
      ['rare', 'rarer'],
      state({ sharedAt: now, outsideAt: now - 5_000, outside: new Set(['rare']) }),
      { shared: false, outside: ['rare', 'rarer'], nextAt: now + interval },
    ],
    [
      'a new one waits where a request is owed already',
      ['rare', 'rarer'],
      state({ sharedAt: now, outsideAt: now + 10_000, outside: new Set(['rare']) }),
      { shared: false, outside: [], nextAt: now + 10_000 },
    ],
    [
      'a new one waits for its turn where ten left in ten minutes',
      ['rare', 'rarer'],
      state({
        sharedAt: now,
        outsideAt: now - 10_000,
        outsideSent: Array.from({ length: 10 }, (_, i) => now - 590_000 + i),
        outside: new Set(['rare']),
      }),
      { shared: false, outside: [], nextAt: now + 10_000 },
    ],
    [
      'the clock was set back by an hour: by id too',
      ['rare'],
      state({ outsideAt: now + 3_600_000, outside: new Set(['rare']) }),
      { shared: false, outside: ['rare'], nextAt: now - 1_000 + interval },
    ],
    [
      'the clock was set back',
      ['bitcoin'],
      state({ sharedAt: now + 1 }),
      { shared: true, outside: [], nextAt: now + interval },
    ],
  ];
  test.each(rows)('%s', (_name, asked, given, expected) => {
    expect(planRefresh(asked, given, now)).toEqual(expected);
  });
});

describe('new coins at any time', () => {
  /** Runs an hour in seconds; each second may bring a new coin. Returns when a request by id left, and the waits. */
  function run(isNew: (second: number) => boolean): { sent: number[]; longestWait: number } {
    let outside: OutsideState = { outsideAt: 0, outsideSent: [] };
    const asked = new Map<string, number>([['first', now]]);
    let known = new Set<string>();
    const sent: number[] = [];
    let longestWait = 0;
    for (let second = 0; second < 3_600; second += 1) {
      const time = now + second * 1_000;
      if (isNew(second)) asked.set(`coin-${second}`, time);
      const plan = planRefresh(asked.keys(), state({ sharedAt: time, ...outside, outside: known }), time);
      if (plan.outside.length === 0) continue;
      sent.push(time);
      outside = noteOutside(outside, time);
      for (const coin of plan.outside)
        if (!known.has(coin)) longestWait = Math.max(longestWait, time - asked.get(coin)!);
      known = new Set(plan.outside);
    }
    return { sent, longestWait };
  }

  const mostInTenMinutes = (sent: readonly number[]): number =>
    Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + 600_000).length));

  test.each<[string, number, (second: number) => boolean]>([
    ['none', 0, () => false],
    ['one, right after the first', 0, (second) => second === 5],
    ['one each second', 120, () => true],
    ['one in 20 seconds', 120, (second) => second % 20 === 0],
    ['bursts', 120, (second) => second % 700 < 30],
    ['many after an hour of quiet', 120, (second) => second > 3_000 && second % 7 === 0],
  ])('%s: ten requests in ten minutes, at most %d s of waiting', (_when, seconds, isNew) => {
    const { sent, longestWait } = run(isNew);
    expect(mostInTenMinutes(sent)).toBeLessThanOrEqual(10);
    expect(longestWait).toBeLessThanOrEqual(seconds * 1_000);
  });

  test('in any order', () => {
    const someSeconds = fc.uniqueArray(fc.nat(3_599), { maxLength: 300 });
    fc.assert(
      fc.property(someSeconds, (seconds) => {
        const { sent, longestWait } = run((second) => seconds.includes(second));
        expect(mostInTenMinutes(sent)).toBeLessThanOrEqual(10);
        expect(longestWait).toBeLessThanOrEqual(2 * interval);
      }),
      propertyRuns(40),
    );
  });
});
