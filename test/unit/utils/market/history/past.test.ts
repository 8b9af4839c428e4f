import { beforeEach, describe, expect, test } from 'vitest';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import type { PastPriceRequest } from '../../../../../utils/domain/quote/past-price.ts';
import { exactPrice } from '../../../../../utils/market/history/past-prices.ts';
import { failing } from '../fake-provider.ts';
import { HistoryWorld } from './history-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** 13 November 2023, 18:26:40 UTC. */
const at = 1_699_900_000_000;
const midnight = Math.floor(at / day) * day;

let world: HistoryWorld;
beforeEach(() => (world = new HistoryWorld()));

const priceAt = (change: Partial<PastPriceRequest> = {}, history = world.worker()) =>
  exactPrice(history, { coin: 'bitcoin', at, precision: 'time', ...change }, world.now);

describe('the price at a moment', () => {
  test('the last one before it, with its own time, unit and source, and the bounds within an hour', async () => {
    world.points = () => [
      [at - 70 * 60_000, 5],
      [at - 90_000, 10],
      [at - 30_000, 11],
      [at + 30_000, 12],
    ];
    expect(await priceAt()).toEqual({
      kind: 'price',
      at: at - 30_000,
      price: 11,
      currency: 'usdt',
      source: 'binance',
      low: 10,
      high: 12,
    });
  });

  test.each<[string, Point[], unknown]>([
    ['the first after it where none is before', [[at + 3_000_000, 12]], { kind: 'price', price: 12 }],
    ['none where the nearest is hours away', [[at - 3 * hour, 9]], { kind: 'none' }],
    ['none where there are none', [], { kind: 'none' }],
  ])('%s', async (_name, given, price) => {
    world.points = () => given;
    expect(await priceAt()).toMatchObject(price as object);
  });

  test('is cached without end, by hour', async () => {
    await priceAt();
    world.now += 30 * day;
    await priceAt({ at: at + 5 * minute });
    expect(world.requested).toHaveLength(1);
    await priceAt({ at: at + hour });
    expect(world.requested).toHaveLength(2);
  });

  test('of a moment ago is requested again once its candle is complete', async () => {
    await priceAt({ at: world.now - minute });
    world.now += 6 * minute;
    await priceAt({ at: world.now - 7 * minute });
    expect(world.requested).toHaveLength(2);
  });

  test.each<[string, number, PastPriceRequest['precision']]>([
    ['a moment of the past', at, 'time'],
    ['a moment of this hour', 1_700_000_100_000 - 3 * minute - 7_000, 'time'],
    ['now', 1_700_000_100_000, 'time'],
    ['a day of the past', midnight, 'day'],
    ['a day that is no midnight', midnight + 7_777_000, 'day'],
    ['today', Math.floor(1_700_000_100_000 / day) * day, 'day'],
  ])('a request for %s covers whole hours only, and the moment', async (_what, moment, precision) => {
    world.currency = 'eur';
    for (const currency of ['usd', 'eur']) await priceAt({ at: moment, precision, currency });
    expect(world.requestedIds()).toEqual(['binance', 'coingecko']);
    for (const [, { from, to }] of world.requested) {
      expect([from % hour, to % hour]).toEqual([0, 0]);
      expect(from).toBeLessThanOrEqual(moment);
      expect(to).toBeGreaterThanOrEqual(moment);
    }
  });

  test('two moments of one hour make the same request, and each gets the price of its own minute', async () => {
    const [start] = [Math.floor(at / hour) * hour];
    world.points = ({ from, to }) =>
      Array.from({ length: (to - from) / minute + 1 }, (_, i): Point => [from + i * minute, 1 + i]);
    const history = world.worker();
    const moments = [0, 1, 26, 59].map((minutes) => start + minutes * minute + 30_000);
    const prices = await Promise.all(moments.map((moment) => priceAt({ at: moment }, history)));
    expect(prices).toMatchObject(moments.map((moment) => ({ kind: 'price', at: moment - 30_000 })));
    expect(new Set(world.requested.map(([, { from, to }]) => `${from} ${to}`)).size).toBe(1);
  });

  test('of two recent moments the later one does not get the cached prices from before it', async () => {
    world.points = ({ from }) => {
      const minutes = Math.floor((world.now - from) / minute);
      return Array.from({ length: minutes + 1 }, (_, i): Point => [from + i * minute, 1 + i]);
    };
    const history = world.worker();
    await priceAt({ at: world.now - minute }, history);
    world.now += 4 * minute;
    expect(await priceAt({ at: world.now - minute }, history)).toMatchObject({
      at: Math.floor((world.now - minute) / minute) * minute,
    });
  });

  test('of a future moment is none, without a request', async () => {
    expect(await priceAt({ at: world.now + minute })).toEqual({ kind: 'none', why: 'no-source' });
    expect(world.requested).toEqual([]);
  });

  test('in the requested unit, whatever the reader’s own', async () => {
    world.currency = 'eur';
    expect(await priceAt({ currency: 'usd' })).toMatchObject({ currency: 'usdt' });
    expect(await priceAt()).toMatchObject({ currency: 'eur' });
    expect(world.requestedIds()).toEqual(['binance', 'coingecko']);
  });
});

describe('the price of a day', () => {
  test('its open, with how low and how high it went', async () => {
    world.points = () => [
      [midnight, 10],
      [midnight + 6 * hour, 7],
      [midnight + 20 * hour, 13],
    ];
    expect(await priceAt({ at: midnight, precision: 'day' })).toMatchObject({
      kind: 'price',
      at: midnight,
      price: 10,
      low: 7,
      high: 13,
    });
    expect(world.requested[0]![1]).toMatchObject({ from: midnight, to: midnight + day });
  });

  test('of today is requested to the end of the hour', async () => {
    const today = Math.floor(world.now / day) * day;
    await priceAt({ at: today, precision: 'day' });
    expect(world.requested[0]![1]).toMatchObject({ from: today, to: Math.ceil(world.now / hour) * hour });
  });
});

describe('why there is none', () => {
  test.each<[string, number, string]>([
    ['within the reach of the providers the coin was not listed yet', 364 * day, 'before-listing'],
    ['beyond it there is no price', 366 * day, 'out-of-reach'],
  ])('%s', async (_name, age, why) => {
    world.points = () => [];
    expect(await priceAt({ at: world.now - age })).toEqual({ kind: 'none', why });
  });

  test('no enabled provider lists the coin: the reason is that, rather than a date before its listing', async () => {
    world.gecko.lists = async () => [];
    expect(await priceAt({ coin: 'unlisted' })).toMatchObject({
      kind: 'failed',
      problem: { code: 'unlisted' },
    });
    expect(world.requested).toEqual([]);
  });

  test('a provider without a history lists the coin: no source of historical prices', async () => {
    world.gecko.lists = async () => [];
    world.kraken.beside = { 'kraken-only': 1 };
    expect(await priceAt({ coin: 'kraken-only' })).toEqual({ kind: 'none', why: 'no-source' });
  });

  test('a failure of all providers is a problem', async () => {
    world.binance.failure = failing('timeout');
    world.gecko.failure = failing('rate-limited');
    expect(await priceAt()).toMatchObject({
      kind: 'failed',
      problem: { code: 'timeout', source: 'binance' },
    });
  });
});

test('sixty prices requested again after 20 s: all sixty are answered, without another request', async () => {
  const coins = Array.from({ length: 60 }, (_, i) => `coin-${i}`);
  world.binance.beside = Object.fromEntries(coins.map((coin) => [coin, 1]));
  const history = world.worker();
  const all = () => Promise.all(coins.map((coin) => priceAt({ coin }, history)));
  await all();
  world.now += 20_000;
  expect((await all()).map(({ kind }) => kind)).toEqual(coins.map(() => 'price'));
  expect(world.requested).toHaveLength(60);
});

describe('a page of thirty coins', () => {
  const coins = Array.from({ length: 30 }, (_, i) => `coin-${i}`);
  const askAll = (history = world.worker()) => Promise.all(coins.map((coin) => priceAt({ coin }, history)));

  test('makes one request for each at the source that lists them all, and none at the next', async () => {
    world.binance.beside = Object.fromEntries(coins.map((coin) => [coin, 1]));
    const prices = await askAll();
    expect(prices.map(({ kind }) => kind)).toEqual(coins.map(() => 'price'));
    expect(world.requested.map(([id, { coin }]) => [id, coin])).toEqual(
      coins.map((coin) => ['binance', coin]),
    );
    await askAll();
    expect(world.requested).toHaveLength(30);
  });

  test('a source whose first request fails is skipped by those that follow', async () => {
    world.binance.beside = Object.fromEntries(coins.map((coin) => [coin, 1]));
    world.binance.failure = failing('restricted');
    await priceAt({ coin: coins[0]! });
    await askAll();
    expect(world.requestedIds().filter((id) => id === 'binance')).toHaveLength(1);
  });

  test('keeps within the aggregator’s token bucket, with tokens left for prices', async () => {
    const prices = await askAll();
    const sent = world.requestedIds().filter((id) => id === 'coingecko').length;
    expect(sent).toBe(world.gecko.perMinute - 1);
    expect(prices.filter(({ kind }) => kind === 'price')).toHaveLength(sent);
    const failed = prices.filter((price) => price.kind === 'failed');
    expect(failed).toHaveLength(30 - sent);
    expect(new Set(failed.map(({ problem }) => problem.code))).toEqual(new Set(['budget']));
  });
});
