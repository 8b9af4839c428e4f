import { describe, expect, test } from 'vitest';
import type { Liquidation } from '../../../../../utils/domain/liquidations/liquidation.ts';
import {
  countLiquidations,
  emptyTally,
  isTooEarly,
  keepWatching,
  observedFigures,
  startWatching,
  type Tally,
} from '../../../../../utils/domain/liquidations/tally.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const start = Date.parse('2026-02-07T09:12:00Z');

let ids = 0;
const event = (change: Partial<Liquidation> = {}): Liquidation => {
  ids += 1;
  return {
    exchange: 'binance',
    symbol: 'BTC',
    side: 'long',
    usd: 100,
    at: start + minute,
    id: `e${ids}`,
    ...change,
  };
};
/** Watched from 09:12 until then, without a gap. */
const watched = (until: number, exchanges: Liquidation['exchange'][] = ['binance']): Tally =>
  exchanges.reduce(
    (tally, exchange) => keepWatching(startWatching(tally, exchange, start), exchange, until),
    emptyTally,
  );

/** Counts each event at its own time. */
const counted = (tally: Tally, events: readonly Liquidation[]): Tally =>
  events.reduce((sum, one) => countLiquidations(sum, [one], one.at), tally);

test.each([
  [minute, 0, true],
  [hour - 1, 0, true],
  [hour, 0, false],
  [minute, 1, false],
])('after %d ms, with %d liquidations, is too early: %s', (ms, count, expected) => {
  const now = start + ms;
  const events = Array.from({ length: count }, () => event({ at: now }));
  const figures = observedFigures(counted(watched(now), events), 'BTC', now);
  expect(isTooEarly(figures!, now)).toBe(expected);
});

describe('sums', () => {
  test('are right to the cent over sides, coins and hours', () => {
    const now = start + 2 * hour;
    const events = [
      event({ usd: 0.014 * 9910 }), // 138.74
      event({ side: 'short', usd: 20_000 * 0.04499, symbol: 'ETH' }), // 899.80
      event({ usd: 0.1 + 0.2, at: start + hour }), // 0.30
      event({ side: 'short', usd: 10_088.013, at: start + hour + 50 * minute }), // 10,088.01
    ];
    const tally = counted(watched(now), events);
    const cents = ({ long, short }: { long: number; short: number }) => [long.toFixed(2), short.toFixed(2)];
    expect(cents(observedFigures(tally, 'BTC', now)!)).toEqual(['139.04', '10088.01']);
    expect(cents(observedFigures(tally, 'ETH', now)!)).toEqual(['0.00', '899.80']);
    expect(cents(observedFigures(tally, null, now)!)).toEqual(['139.04', '10987.81']);
    expect(cents(observedFigures(tally, 'constructor', now)!)).toEqual(['0.00', '0.00']);
    expect(tally.buckets.map((bucket) => bucket.hour)).toEqual(
      ['09', '10', '11'].map((h) => Date.parse(`2026-02-07T${h}:00:00Z`)).filter((h) => h !== start),
    );
  });

  test('count a repeated event once, in one call and in the next', () => {
    const now = start + hour;
    const one = event({ id: 'same' });
    let tally = countLiquidations(watched(now), [one, one], one.at);
    tally = countLiquidations(tally, [one], one.at + 29 * minute);
    expect(observedFigures(tally, 'BTC', now)?.long).toBe(100);
  });

  test('leave out an event that is older than those remembered, as it may have been counted', () => {
    const now = start + hour;
    const one = event({ id: 'same' });
    const tally = countLiquidations(countLiquidations(watched(now), [one], one.at), [one], now);
    expect(observedFigures(tally, 'BTC', now)?.long).toBe(100);
  });

  test('leave out an exchange that is not watched', () => {
    const now = start + hour;
    const tally = counted(watched(now), [event({ exchange: 'okx' })]);
    expect(observedFigures(tally, 'BTC', now)?.long).toBe(0);
  });

  test('count the same id of two exchanges as two events', () => {
    const now = start + hour;
    const one = event({ id: 'same' });
    const tally = counted(watched(now, ['binance', 'okx']), [one, { ...one, exchange: 'okx' }]);
    expect(observedFigures(tally, 'BTC', now)?.long).toBe(200);
  });

  test.each([
    ['before the exchange was watched', start - 1],
    ['of a clock that is ahead', start + hour + 2 * minute],
  ])('leave out an event %s', (_name, at) => {
    const now = start + hour;
    expect(observedFigures(countLiquidations(watched(now), [event({ at })], now), 'BTC', now)?.long).toBe(0);
  });

  test('leave out hours that began more than a day ago', () => {
    const later = start + day + hour;
    let tally = counted(watched(start + hour), [event({ usd: 7 })]);
    tally = countLiquidations(
      keepWatching(tally, 'binance', later),
      [event({ usd: 5, at: later - minute })],
      later,
    );
    expect(observedFigures(tally, 'BTC', later)?.long).toBe(5);
  });
});

describe('coverage', () => {
  const coverage = (tally: Tally, now: number) => observedFigures(tally, 'BTC', now)?.coverage;

  test('is nothing before anything was watched', () => {
    expect(observedFigures(emptyTally, 'BTC', start)).toBeNull();
  });

  test('names the start and the number of exchanges', () => {
    const now = start + 2 * hour;
    expect(coverage(watched(now, ['binance', 'bybit', 'okx']), now)).toEqual({
      kind: 'observed',
      since: start,
      exchanges: 3,
      gapMs: 0,
      isWholeDay: false,
    });
  });

  test('has a gap from the last write of a worker that died to the next start', () => {
    let tally = watched(start + hour);
    tally = keepWatching(
      startWatching(tally, 'binance', start + hour + 5 * minute),
      'binance',
      start + 2 * hour,
    );
    expect(coverage(tally, start + 2 * hour)).toMatchObject({
      since: start,
      gapMs: 5 * minute,
      isWholeDay: false,
    });
  });

  test('counts gaps of two exchanges at the same time once', () => {
    const now = start + 2 * hour;
    let tally = watched(start + hour, ['binance', 'okx']);
    tally = startWatching(startWatching(tally, 'binance', start + 70 * minute), 'okx', start + 75 * minute);
    for (const exchange of ['binance', 'okx'] as const) tally = keepWatching(tally, exchange, now);
    expect(coverage(tally, now)).toMatchObject({ gapMs: 15 * minute });
  });

  test('has no gap where the streams were subscribed one after the other, and one where an exchange came much later', () => {
    const now = start + hour;
    const second = (later: number): Tally =>
      keepWatching(startWatching(watched(now), 'okx', start + later), 'okx', now);
    expect(coverage(second(2_000), now)).toMatchObject({ since: start, gapMs: 0 });
    expect(coverage(second(5 * minute), now)).toMatchObject({ since: start, gapMs: 5 * minute });
  });

  test('has a gap while a stream is down', () => {
    expect(coverage(watched(start + hour), start + hour + 10 * minute)).toMatchObject({ gapMs: 10 * minute });
  });

  test.each([
    ['just before a day', day - 1, false],
    ['after a day', day, true],
    ['after two', 2 * day, true],
  ])('is a whole day %s: %s', (_name, ms, isWholeDay) => {
    expect(coverage(watched(start + ms), start + ms)).toMatchObject({ isWholeDay });
  });

  test('is no whole day with a gap of a second', () => {
    let tally = watched(start + day);
    tally = keepWatching(startWatching(tally, 'binance', start + day + 1_000), 'binance', start + day + hour);
    expect(coverage(tally, start + day + hour)).toMatchObject({ isWholeDay: false });
  });

  test('is no whole day while one exchange was watched for less', () => {
    const now = start + 2 * day;
    const tally = keepWatching(startWatching(watched(now), 'okx', now - hour), 'okx', now);
    expect(coverage(tally, now)).toMatchObject({ exchanges: 2, isWholeDay: false });
  });

  test('forgets an exchange that was not watched for a day', () => {
    const now = start + 2 * day;
    const tally = startWatching(watched(start + hour), 'okx', now);
    expect(coverage(tally, now)).toMatchObject({ exchanges: 1, since: now });
  });

  test('a restarted worker keeps the sums of the hours before', () => {
    const now = start + 2 * hour;
    const before = counted(watched(start + hour), [event({ usd: 42 })]);
    const stored = JSON.parse(JSON.stringify(before)) as Tally;
    const after = startWatching(stored, 'binance', now);
    expect(observedFigures(after, 'BTC', now)).toMatchObject({ long: 42, coverage: { gapMs: hour } });
  });
});
