import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignmentOf } from '../../../../../utils/domain/chart/alignment.ts';
import type { Sparkline } from '../../../../../utils/domain/chart/sparkline.ts';
import { timedPoints } from '../../../../../utils/domain/chart/timed-points.ts';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import { hourMs } from '../../../../../utils/domain/time.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { plainTruth, randomMarket, responseAt, seeded } from './random-market.ts';

/** The times of all rows whose series get times. */
function timed(rows: readonly Sparkline[]): readonly Sparkline[] {
  const alignment = alignmentOf(rows);
  return rows.filter((row) => alignment && timedPoints(row, alignment, responseAt, []));
}

describe('the joint end of all series', () => {
  test.each<[string, Partial<typeof plainTruth>, number | null]>([
    ['is now', {}, 0],
    ['is three hours old', { endedBefore: 3 * hourMs }, 3],
    ['is between two half hours', { endedBefore: 1.7 * hourMs }, 1.5],
    ['is unknown where it is older than six hours', { endedBefore: 9 * hourMs }, null],
    ['is unknown where the points are two hours apart', { stepMs: 2 * hourMs }, null],
    ['is unknown where the points are five minutes apart', { stepMs: hourMs / 12 }, null],
    ['is unknown where the interval is off by a tenth', { stepMs: 0.9 * hourMs }, null],
    ['is unknown for half as many points', { points: 84, stepMs: 2 * hourMs }, null],
    ['is found for fewer points over the same span', { points: 166, stepMs: (168 / 166) * hourMs }, 0],
    ['is found for a few more points', { points: 170 }, 0],
    ['is unknown with too few coins', { coins: 5 }, null],
    ['is now where nothing moves', { hourly: 0 }, 0],
  ])('%s', (_name, change, hours) => {
    const found = alignmentOf(randomMarket({ ...plainTruth, ...change }, seeded(7)));
    expect(found && found.endedBefore / hourMs).toBe(hours);
  });

  test('is unknown where prices and changes are of other coins, or nonsense', () => {
    const rows = randomMarket(plainTruth, seeded(7));
    const shifted = rows.map((row, at) => ({ ...row, prices: rows[(at + 1) % rows.length]!.prices }));
    const random = seeded(8);
    const nonsense = rows.map((row) => ({ ...row, prices: row.prices.map(() => random() * 100 + 1) }));
    for (const each of [shifted, nonsense, []]) expect(alignmentOf(each)).toBeNull();
  });

  test('is unknown without the changes over 24 hours or seven days', () => {
    const rows = randomMarket(plainTruth, seeded(7));
    expect(alignmentOf(rows.map((row) => ({ ...row, change24h: null })))).toBeNull();
    expect(alignmentOf(rows.map((row) => ({ ...row, change7d: null })))).toBeNull();
  });

  test('is found from half a page, and with stablecoins and new coins among the others', () => {
    const rows = randomMarket(plainTruth, seeded(7));
    const half = rows.slice(0, 50);
    const mixed = half.map((row, at): Sparkline => {
      if (at % 5 === 0)
        return { ...row, prices: row.prices.map(() => 1), price: 1, change24h: 0, change7d: 0 };
      return at % 5 === 1 ? { ...row, prices: row.prices.slice(100) } : row;
    });
    expect(alignmentOf(half)).toMatchObject({ endedBefore: 0 });
    expect(alignmentOf(mixed)).toMatchObject({ endedBefore: 0 });
  });
});

describe('the times of one series', () => {
  const aligned = { endedBefore: 0, interval: 'hour' } as const;
  const timesOf = (line: Sparkline, samples: readonly Point[] = []) =>
    timedPoints(line, aligned, responseAt, samples);
  const rows = randomMarket(plainTruth, seeded(7));
  const [row] = rows.filter((each) => timesOf(each)) as [Sparkline];

  test('are an hour apart up to the end', () => {
    const points = timesOf(row)!;
    expect(points.map(([, price]) => price)).toEqual(row.prices);
    expect(points.at(-1)![0]).toBe(responseAt);
    expect(points[1]![0] - points[0]![0]).toBe(hourMs);
  });

  test('most coins of a page get them', () => {
    expect(timed(rows).length).toBeGreaterThan(rows.length * 0.7);
  });

  test.each<[string, Sparkline]>([
    [
      'a stablecoin',
      {
        ...row,
        prices: row.prices.map((_, at) => 1 + (at % 3) * 0.0004),
        price: 1,
        change24h: 0,
        change7d: 0,
      },
    ],
    [
      'a price that never changes',
      { ...row, prices: row.prices.map(() => 5), price: 5, change24h: 0, change7d: 0 },
    ],
  ])('%s has them', (_name, line) => {
    expect(timesOf(line)).toHaveLength(168);
  });

  test.each<[string, Sparkline]>([
    ['a coin that was swapped with another', { ...row, prices: rows[1]!.prices }],
    ['a listing of three days', { ...row, prices: row.prices.slice(-72) }],
    ['a series with gaps', { ...row, prices: row.prices.slice(1), hasGaps: true }],
    ['a coin without a change', { ...row, change24h: null }],
    ['a coin without a change over seven days', { ...row, change7d: null }],
    [
      'a price now that is far from the last point',
      { ...row, price: row.price * 1.2, change24h: row.change24h! * 1.2 + 20 },
    ],
    ['a price a day ago that is far from the series', { ...row, change24h: row.change24h! + 20 }],
  ])('%s has none', (_name, line) => {
    expect(timesOf(line)).toBeNull();
  });

  test('agree with own samples, or there are none', () => {
    const points = timesOf(row)!;
    const samples = points.slice(-20);
    expect(timesOf(row, samples)).toEqual(points);
    expect(
      timesOf(
        row,
        samples.map(([at, price]) => [at, price * 1.3]),
      ),
    ).toBeNull();
    expect(timesOf(row, [[responseAt - 30 * 24 * hourMs, 1]])).toEqual(points);
  });
});

test('no time is off by more than an hour, whatever the true end and interval', () => {
  const steps = [1, 1, 1, 0.5, 0.9, 0.95, 1.05, 1.1, 1.25, 2];
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 1, max: 1_000_000 }),
        end: fc.double({ min: 0, max: 12, noNaN: true }),
        step: fc.constantFrom(...steps),
        together: fc.double({ min: 0, max: 0.97, noNaN: true }),
        hourly: fc.double({ min: 0.001, max: 0.012, noNaN: true }),
      }),
      ({ seed, end, step, together, hourly }) => {
        const truth = { ...plainTruth, coins: 40, together, hourly };
        const trueTimes = { endedBefore: end * hourMs, stepMs: step * hourMs };
        const rows = randomMarket({ ...truth, ...trueTimes }, seeded(seed));
        const found = alignmentOf(rows);
        for (const row of rows) {
          const points = found && timedPoints(row, found, responseAt, []);
          for (const [index, [at]] of points?.entries() ?? []) {
            const trueAt = responseAt - trueTimes.endedBefore - (167 - index) * trueTimes.stepMs;
            expect(Math.abs(at - trueAt)).toBeLessThanOrEqual(hourMs);
          }
        }
      },
    ),
    propertyRuns(60),
  );
});
