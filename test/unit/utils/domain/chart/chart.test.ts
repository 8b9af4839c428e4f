import { describe, expect, test } from 'vitest';
import { rangeFor } from '../../../../../utils/domain/chart/chart-range.ts';
import { changeOver, chartDescription } from '../../../../../utils/domain/chart/chart-description.ts';
import { downsample, nearestIndex, plotOf, pointAt } from '../../../../../utils/domain/chart/plot.ts';
import type { Point, Series } from '../../../../../utils/domain/quote/history.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';

readCatalogMessages();

const hour = 3_600_000;
const now = Date.UTC(2026, 1, 7, 11);
const box = { width: 100, height: 50, inset: 5 };
const options = { locale: 'en-US', timeZone: 'UTC' };

function hourly(...prices: number[]): Series {
  const points = prices.map((price, index): Point => [now - (prices.length - 1 - index) * hour, price]);
  return { points, currency: 'usd', source: 'binance' };
}

test.each<[string, number | null, string]>([
  ['no moment', null, '24h'],
  ['an hour ago', 1, '24h'],
  ['too near the beginning of the day', 23, '7d'],
  ['two days ago', 48, '7d'],
  ['the last hours of the seventh day', 7 * 24, '7d'],
  ['ten days ago, as 30 days are the reader’s choice', 240, '24h'],
  ['two months ago', 1440, '24h'],
])('opens with the range that includes the publication: %s', (_name, hoursAgo, range) => {
  expect(rangeFor(hoursAgo === null ? null : now - hoursAgo * hour, now)).toBe(range);
});

describe('the description of a chart', () => {
  test.each<[string, Series, string]>([
    ['first and last price', hourly(1, 2, 3), 'Bitcoin, last 24 hours: from $1.0000 to $3.0000.'],
    [
      'a low between them',
      hourly(63_900, 62_100, 70_652),
      'Bitcoin, last 24 hours: from $63,900.00 to $70,652.00. Low: $62,100.00, 10:00.',
    ],
    [
      'a high between them',
      hourly(20, 40, 30),
      'Bitcoin, last 24 hours: from $20.00 to $30.00. High: $40.00, 10:00.',
    ],
    ['no prices', hourly(), 'Bitcoin: no prices for this time range.'],
  ])('has %s', (_name, series, text) => {
    expect(chartDescription('Bitcoin', series, '24h', options)).toBe(text);
  });

  test('gives the day where the range is longer than a day', () => {
    const text = chartDescription('Bitcoin', hourly(2, 1, 3), '7d', options);
    expect(text).toBe('Bitcoin, last 7 days: from $2.0000 to $3.0000. Low: $1.0000, Feb 7.');
    expect(chartDescription('Bitcoin', hourly(2, 1, 3), '30d', options)).toContain('last 30 days');
  });

  test.each<[Series, number | null]>([
    [hourly(100, 50, 110), 10],
    [hourly(), null],
  ])('comes with the change over its range', (series, change) => {
    const percent = changeOver(series);
    expect(percent === null ? null : Math.round(percent)).toBe(change);
  });
});

describe('the plot', () => {
  test('keeps its inset and spans the whole width', () => {
    const plot = plotOf(hourly(1, 3, 2).points, box)!;
    expect(plot.line).toBe('M0 45L50 5L100 25');
    expect(plot.area).toBe('M0 45L50 5L100 25V50H0Z');
    expect(plot.points.map(([at]) => plot.left(at))).toEqual(['0%', '50%', '100%']);
    expect([plot.low[1], plot.high[1]]).toEqual([1, 3]);
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
    expect(pointAt(hourly(10, 20, 30).points, at)?.[1] ?? null).toBe(price);
  });

  test('downsampling keeps first and last point, lows and highs', () => {
    const points = Array.from({ length: 3000 }, (_, i): Point => [i, i === 1234 ? 9 : i === 2345 ? 0.1 : 1]);
    const kept = downsample(points, 288);
    expect(kept.length).toBeLessThanOrEqual(288);
    expect(kept[0]).toEqual(points[0]);
    expect(kept.at(-1)).toEqual(points.at(-1));
    const prices = kept.map(([, price]) => price);
    expect([Math.min(...prices), Math.max(...prices)]).toEqual([0.1, 9]);
    expect(kept.map(([at]) => at)).toEqual(kept.map(([at]) => at).toSorted((a, b) => a - b));
  });
});
