import { describe, expect, test } from 'vitest';
import { rangeFor } from '../../../utils/domain/chart/chart-range.ts';
import { changeOver, chartWords } from '../../../utils/domain/chart/chart-words.ts';
import { nearestIndex, plotOf, priceWithin } from '../../../utils/domain/chart/plot.ts';
import { thin } from '../../../utils/domain/chart/thin.ts';
import type { Point, Series } from '../../../utils/domain/quote/history.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 1, 7, 11);
const box = { width: 100, height: 50, inset: 5 };
const wording = { locale: 'en-US', timeZone: 'UTC' };

function hourly(...prices: number[]): Series {
  const points = prices.map((price, index): Point => [now - (prices.length - 1 - index) * hour, price]);
  return { points, currency: 'usd', source: 'binance' };
}

test.each<[string, number | null, string]>([
  ['no moment', null, '24h'],
  ['an hour ago', 1, '24h'],
  ['too near the beginning of the day', 23, '7d'],
  ['two days ago', 48, '7d'],
  ['ten days ago', 240, '30d'],
  ['the last hours of the thirtieth day', 29 * 24, '30d'],
  ['two months ago', 1440, '24h'],
])('the span to open with: %s', (_name, hoursAgo, range) => {
  expect(rangeFor(hoursAgo === null ? null : now - hoursAgo * hour, now)).toBe(range);
});

describe('the shape in words', () => {
  test.each<[string, Series, string]>([
    ['only up', hourly(1, 2, 3), 'Last 24 hours: from $1.0000 to $3.0000'],
    [
      'through a low',
      hourly(63_900, 62_100, 70_652),
      'Last 24 hours: from $63,900.00 to $70,652.00, low $62,100.00 at 10:00',
    ],
    ['over a high', hourly(20, 40, 30), 'Last 24 hours: from $20.00 to $30.00, high $40.00 at 10:00'],
    ['nothing', hourly(), 'Last 24 hours: no prices'],
  ])('%s', (_name, series, words) => {
    expect(chartWords(series, '24h', wording)).toBe(words);
  });

  test('longer spans name the day', () => {
    expect(chartWords(hourly(2, 1, 3), '7d', wording)).toContain('low $1.0000 on Feb 7');
  });

  test.each<[Series, number | null]>([
    [hourly(100, 50, 110), 10],
    [hourly(), null],
  ])('the change over it', (series, change) => {
    const told = changeOver(series);
    expect(told === null ? null : Math.round(told)).toBe(change);
  });
});

describe('the drawing', () => {
  test('keeps away from the edges and spans the whole width', () => {
    const plot = plotOf(hourly(1, 3, 2).points, box)!;
    expect(plot.line).toBe('M0 45L50 5L100 25');
    expect(plot.area).toBe('M0 45L50 5L100 25V50H0Z');
  });

  test('a price that never moved is a line through the middle; one point is none', () => {
    expect(plotOf(hourly(2, 2).points, box)!.line).toBe('M0 25L100 25');
    expect(plotOf(hourly(2).points, box)).toBe(null);
  });

  test.each([
    [-5, 0],
    [0, 0],
    [24, 0],
    [26, 1],
    [99, 2],
    [200, 2],
  ])('the point nearest to %d is %d', (place, index) => {
    expect(nearestIndex(plotOf(hourly(1, 3, 2).points, box)!, place)).toBe(index);
  });

  test.each<[string, number, number | null]>([
    ['on a point', now - hour, 20],
    ['between two', now - hour / 2, 25],
    ['before all', now - 3 * hour, null],
    ['after all', now + 1, null],
  ])('the price %s', (_name, at, price) => {
    expect(priceWithin(hourly(10, 20, 30).points, at)).toBe(price);
  });

  test('thinned out it keeps ends, lows and highs', () => {
    const points = Array.from({ length: 3000 }, (_, i): Point => [i, i === 1234 ? 9 : i === 2345 ? 0.1 : 1]);
    const kept = thin(points, 288);
    expect(kept.length).toBeLessThanOrEqual(288);
    expect(kept[0]).toEqual(points[0]);
    expect(kept.at(-1)).toEqual(points.at(-1));
    const prices = kept.map(([, price]) => price);
    expect([Math.min(...prices), Math.max(...prices)]).toEqual([0.1, 9]);
    expect(kept.map(([at]) => at)).toEqual(kept.map(([at]) => at).toSorted((a, b) => a - b));
  });
});
