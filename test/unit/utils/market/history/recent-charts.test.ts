import { beforeEach, describe, expect, test } from 'vitest';
import { chartFor } from '../../../../../utils/domain/chart/chart-range.ts';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { RecentCharts } from '../../../../../utils/market/history/recent-charts.ts';
import { failing, quote } from '../fake-provider.ts';
import { SnapshotWorld } from '../snapshot/snapshot-world.ts';

const hour = 3_600_000;
const first = [{ page: 1, incognito: false }];
let world: SnapshotWorld;
let samples: readonly Point[];
let price: Quote | null;
let page: number | null;
let settled: () => Promise<void>;
beforeEach(() => {
  world = new SnapshotWorld();
  samples = [];
  price = null;
  page = 1;
  settled = async () => undefined;
});

function charts(snapshots = world.worker()): RecentCharts {
  return new RecentCharts({
    snapshots,
    samples: { of: async () => samples },
    market: { settled: () => settled(), quoteOf: async () => price, pageOf: async () => page },
    currency: async () => world.currency,
    now: () => world.now,
  });
}

describe('a chart without a request by name', () => {
  beforeEach(() => world.worker().refresh(first));

  test('has the times of seven days, and the price now as its last point', async () => {
    world.now += 0.5 * hour;
    price = quote('coin-3', world.lines[3]!.price * 1.01, world.now, 'coingecko');
    const { series, shape } = await charts().find('coin-3');
    expect(shape).toBeUndefined();
    expect(series).toMatchObject({ currency: 'usd', source: 'coingecko' });
    expect(series!.points).toHaveLength(169);
    expect(series!.points.at(-1)).toEqual([world.now, price.price]);
    const chart = chartFor({ series }, '24h', world.now);
    expect(chart?.kind === 'series' && chart.series.points).toHaveLength(25);
    expect(chartFor({ series }, '7d', world.now)).toMatchObject({ kind: 'series', range: '7d' });
    expect(chartFor({ series }, '30d', world.now)).toBeNull();
  });

  test.each<[string, Partial<Quote>]>([
    ['of an exchange', { source: 'binance' }],
    ['in another unit', { currency: 'usdt' }],
    ['that was converted', { converted: { from: 'usd', rates: 'frankfurter', at: 0 } }],
  ])('has no price %s', async (_name, change) => {
    world.now += 0.5 * hour;
    price = { ...quote('coin-3', 5, world.now, 'coingecko'), ...change };
    expect((await charts().find('coin-3')).series!.points).toHaveLength(168);
  });

  test('has own samples after the end of the series', async () => {
    samples = [1, 2].map((hours) => [world.now + hours * hour, world.lines[3]!.price] as const);
    world.now += 2.5 * hour;
    const { series } = await charts().find('coin-3');
    expect(series!.points.slice(-2)).toEqual(samples);
  });
});

describe('where the times are not certain', () => {
  beforeEach(async () => {
    world.lines = world.lines.map((line) => ({ ...line, change7d: null }));
    await world.worker().refresh(first);
  });

  test('the chart is a shape of seven days, for 24 hours as well', async () => {
    const reply = await charts().find('coin-3');
    expect(reply).toMatchObject({ series: null, problem: null, shape: { source: 'coingecko' } });
    expect(chartFor(reply, '24h', world.now)).toMatchObject({ kind: 'shape', range: '7d' });
    expect(chartFor(reply, '30d', world.now)).toBeNull();
  });

  test('own samples of a day give 24 hours with times, beside the shape of seven days', async () => {
    samples = Array.from({ length: 25 }, (_, at): Point => [world.now - (24 - at) * hour, 10 + at]);
    const reply = await charts().find('coin-3');
    expect(chartFor(reply, '24h', world.now)).toMatchObject({ kind: 'series', series: { points: samples } });
    expect(chartFor(reply, '7d', world.now)).toMatchObject({ kind: 'shape' });
  });

  test('own samples with a gap of hours do not', async () => {
    samples = Array.from({ length: 25 }, (_, at): Point => [world.now - (24 - at) * hour, 10 + at]).filter(
      (_, at) => at < 8 || at > 11,
    );
    expect((await charts().find('coin-3')).series).toBeNull();
  });
});

describe('without a chart', () => {
  const onRequest = { series: null, problem: null, isOnRequest: true };

  test.each<[string, string, number | null]>([
    ['a coin that is on no page', 'rare', null],
    ['a coin that should be on a page that lacks it', 'rare', 1],
    ['a coin that is on a page without a series', 'of-page-1', 1],
  ])('%s has one on request', async (_name, coin, guess) => {
    await world.worker().refresh(first);
    page = guess;
    expect(await charts().find(coin)).toEqual(onRequest);
  });

  test('a coin has one on request where no source of the reader has a snapshot', async () => {
    world.hasSnapshot = false;
    expect(await charts().find('coin-3')).toEqual(onRequest);
  });

  test('the reason is that of the snapshot', async () => {
    world.reply = async () => failing('server');
    const snapshots = world.worker();
    await snapshots.refresh(first);
    expect(await charts(snapshots).find('coin-3')).toMatchObject({
      series: null,
      problem: { code: 'server' },
    });
  });

  test('a call while a page opens waits for its refresh and the snapshot', async () => {
    const snapshots = world.worker();
    settled = async () => void snapshots.refresh(first);
    expect((await charts(snapshots).find('coin-3')).series).not.toBeNull();
  });

  test('a call does not wait where a snapshot is there', async () => {
    await world.worker().refresh(first);
    settled = () => new Promise(() => undefined);
    expect((await charts().find('coin-3')).series).not.toBeNull();
  });
});

test('sparks have every fourth of the snapshot’s prices and its last one, and wait for nothing', async () => {
  settled = () => new Promise(() => undefined);
  expect(await charts().sparks(['coin-3'])).toEqual({});
  const snapshots = world.worker();
  await snapshots.refresh(first);
  const sparks = await charts(snapshots).sparks(['coin-3', 'no-coin']);
  expect(Object.keys(sparks)).toEqual(['coin-3']);
  const { prices } = world.lines[3]!;
  expect(sparks['coin-3']).toHaveLength(Math.ceil(prices.length / 4));
  expect(sparks['coin-3']!.at(-1)).toBeCloseTo(prices.at(-1)!, 4);
});
