import { describe, expect, test } from 'vitest';
import {
  planRefresh,
  type RefreshState,
  refreshIntervalMs as interval,
} from '../../../utils/domain/refresh/refresh-plan.ts';

const now = 1_000_000_000;
const state = (change: Partial<RefreshState> = {}): RefreshState => ({
  sharedAt: now - 1_000,
  shared: new Set(['bitcoin']),
  outsideAt: 0,
  outside: new Set(),
  ...change,
});

describe('which requests are due', () => {
  const rows: [string, string[], RefreshState, { shared: boolean; outside: string[]; nextAt: number }][] = [
    [
      'never asked',
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
      'a coin outside, never asked',
      ['rare'],
      state(),
      { shared: false, outside: ['rare'], nextAt: now - 1_000 + interval },
    ],
    [
      'a coin outside that was asked for lately',
      ['rare'],
      state({ outsideAt: now - 5_000, outside: new Set(['rare']) }),
      { shared: false, outside: [], nextAt: now - 1_000 + interval },
    ],
    [
      'a new coin outside waits for its turn',
      ['rare', 'rarer'],
      state({ sharedAt: now, outsideAt: now - 50_000, outside: new Set(['rare']) }),
      { shared: false, outside: [], nextAt: now + 10_000 },
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
