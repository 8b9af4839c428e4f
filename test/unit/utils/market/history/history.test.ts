import { beforeEach, describe, expect, test } from 'vitest';
import type { ChartRange } from '../../../../../utils/domain/chart/chart-range.ts';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import { chartOf } from '../../../../../utils/market/history/past-prices.ts';
import type { HistoryRequest } from '../../../../../utils/market/provider.ts';
import { failing } from '../fake-provider.ts';
import { HistoryWorld } from './history-world.ts';

const minute = 60_000;
const hour = 60 * minute;
let world: HistoryWorld;
beforeEach(() => (world = new HistoryWorld()));

/** A provider that has a price at every step, as far as now. */
function everyStep(step: number): (request: HistoryRequest) => Point[] {
  return ({ from, to, now }) => {
    const steps = Math.floor((Math.min(to, now) - from) / step);
    const points = Array.from({ length: steps + 1 }, (_, i): Point => [from + i * step, 1 + i]);
    return now < to ? [...points, [now, 9]] : points;
  };
}

const chart = (coin: string, range: ChartRange = '24h', history = world.worker()) =>
  chartOf(history, coin, range, world.now);

describe('a chart', () => {
  test('from Binance, whatever the order of prices, and in its unit', async () => {
    expect((await chart('bitcoin')).series).toMatchObject({ currency: 'usdt', source: 'binance' });
    expect(world.requestedIds()).toEqual(['binance']);
  });

  test.each<[ChartRange, number, number]>([
    ['24h', 1, 5],
    ['7d', 7, 15],
    ['30d', 30, 60],
  ])('%s shows %d days and is renewed every %d minutes', async (range, days, step) => {
    world.points = everyStep(step * minute);
    const shown = (await chart('bitcoin', range)).series!.points;
    const { from, to } = world.requested[0]![1];
    expect([from % hour, to % hour]).toEqual([0, 0]);
    const end = Math.floor(world.now / (step * minute)) * step * minute;
    expect(shown[0]![0]).toBe(end - days * 86_400_000);
    expect(shown.at(-1)![0]).toBe(world.now);
    world.now = end + step * minute - 1;
    await chart('bitcoin', range);
    expect(world.requested).toHaveLength(1);
    world.now += 1;
    await chart('bitcoin', range);
    expect(world.requested).toHaveLength(2);
  });

  test('from CoinGecko where Binance does not list the coin, or fails', async () => {
    expect((await chart('unlisted')).series?.source).toBe('coingecko');
    world.binance.failure = failing('restricted');
    expect((await chart('bitcoin')).series?.source).toBe('coingecko');
    expect(world.requestedIds()).toEqual(['coingecko', 'binance', 'coingecko']);
  });

  test('in another currency than the dollar from CoinGecko first', async () => {
    world.currency = 'eur';
    expect((await chart('bitcoin')).series).toMatchObject({ currency: 'eur', source: 'coingecko' });
    expect(world.requestedIds()).toEqual(['coingecko']);
  });

  test('is cached by coin, by span and by currency', async () => {
    const history = world.worker();
    for (const [coin, range] of [
      ['bitcoin', '24h'],
      ['ethereum', '24h'],
      ['bitcoin', '7d'],
    ] as const) {
      await chart(coin, range, history);
      await chart(coin, range, history);
    }
    expect(world.requested).toHaveLength(3);
    world.currency = 'eur';
    await chart('bitcoin');
    expect(world.requested).toHaveLength(4);
  });

  test('two concurrent calls share one request', async () => {
    const history = world.worker();
    await Promise.all([chart('bitcoin', '24h', history), chart('bitcoin', '24h', history)]);
    expect(world.requested).toHaveLength(1);
  });

  test('is requested again after an hour where no provider has one', async () => {
    world.points = () => [];
    expect(await chart('bitcoin')).toEqual({ series: null, problem: null });
    expect(world.requestedIds()).toEqual(['binance', 'coingecko']);
    expect((await chart('bitcoin')).series).toBeNull();
    expect(world.requested).toHaveLength(2);
  });

  test('of a coin that no enabled provider lists is a problem of its own', async () => {
    world.gecko.lists = async () => [];
    expect(await chart('unlisted')).toMatchObject({ series: null, problem: { code: 'unlisted' } });
    expect(world.requested).toEqual([]);
  });

  test('of a coin that providers without a history list is missing', async () => {
    world.gecko.lists = async () => [];
    world.kraken.beside = { 'kraken-only': 1 };
    expect(await chart('kraken-only')).toEqual({ series: null, problem: null });
  });

  test('a failure of all providers is the problem, and is not cached', async () => {
    world.binance.failure = failing('server');
    world.gecko.failure = failing('server');
    expect(await chart('bitcoin')).toMatchObject({ series: null, problem: { code: 'server' } });
    expect(world.cell.value).toBeNull();
  });
});

test('caches 120 at most', async () => {
  world.points = ({ from }) => [[from, 1]];
  const history = world.worker();
  for (let i = 0; i < 200; i += 1) {
    await chart(`coin-${i}`, '30d', history);
    world.now += 3_000;
  }
  expect(world.cell.value?.entries.length).toBe(120);
});
