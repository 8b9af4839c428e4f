import { beforeEach, describe, expect, test } from 'vitest';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import type { PastPrice, PastPriceRequest } from '../../../../../utils/domain/quote/past-price.ts';
import { pastPrices } from '../../../../../utils/market/history/past-prices.ts';
import { failing } from '../fake-provider.ts';
import { HistoryWorld } from './history-world.ts';
import { MomentsWorld } from './moments-world.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** 13 November 2023, 18:26:40 UTC. */
const at = 1_699_900_000_000;
const request: PastPriceRequest = { coin: 'bitcoin', at, precision: 'time' };

let byName: HistoryWorld;
let baskets: MomentsWorld;
let samples: Point[];
let currency: string;
beforeEach(() => {
  byName = new HistoryWorld();
  byName.points = ({ from, to }) =>
    Array.from({ length: (to - from) / minute + 1 }, (_, i): Point => [from + i * minute, 20]);
  baskets = new MomentsWorld();
  baskets.prices.set('tether', 0.5);
  samples = [];
  currency = 'usd';
});

/** The prices of one call, with the rate of every day at half a euro for a dollar. */
function pricesOf(requests: readonly PastPriceRequest[], calls: unknown[] = []): Promise<PastPrice[]> {
  const moments = baskets.worker();
  return pastPrices(requests, {
    source: byName.worker(),
    moments: { source: moments.source, find: (wanted) => moments.find({ ...wanted, byName: true }) },
    samples: {
      near: async (_coin, moment, unit) =>
        unit === currency
          ? (samples.toSorted((a, b) => Math.abs(a[0] - moment) - Math.abs(b[0] - moment))[0] ?? null)
          : null,
    },
    rates: {
      on: async (unit, moment) => {
        calls.push([unit, moment]);
        return unit === 'eur' ? { perDollar: 0.5, at, rates: 'frankfurter' } : null;
      },
    },
    currency,
    now: byName.now,
  });
}
const priceOf = async (change: Partial<PastPriceRequest> = {}) =>
  (await pricesOf([{ ...request, ...change }]))[0]!;

describe('the order of the sources', () => {
  test('an own sample within a minute is the price itself, without any request', async () => {
    samples = [[at - 50_000, 9]];
    expect(await priceOf()).toEqual({
      kind: 'price',
      at: at - 50_000,
      price: 9,
      currency: 'usd',
      source: 'coingecko',
    });
    expect([baskets.requested, byName.requested]).toEqual([[], []]);
  });

  test('an own sample within half an hour is about the price', async () => {
    samples = [
      [at - 40 * minute, 8],
      [at + 29 * minute, 9],
    ];
    expect(await priceOf()).toMatchObject({ price: 9, about: true });
    expect(baskets.requested).toEqual([]);
  });

  test('else the basket, without naming the coin', async () => {
    samples = [[at - 40 * minute, 8]];
    expect(await priceOf()).toEqual({
      kind: 'price',
      at: 1_699_900_100_000,
      price: 10,
      currency: 'usd',
      source: 'defillama',
      about: true,
    });
    expect(byName.requested).toEqual([]);
  });

  test('a price of the basket within a minute of the moment is exact', async () => {
    baskets.lag = 0;
    const exact = await priceOf({ at: 1_699_900_200_000 + 59_000 });
    expect(exact).toMatchObject({ kind: 'price' });
    expect(exact).not.toHaveProperty('about');
    expect(await priceOf({ at: 1_699_900_200_000 + 61_000 })).toMatchObject({ about: true });
  });

  test('a price of the basket that is over half an hour from the moment is none', async () => {
    baskets.lag = 29 * minute;
    // The basket is of a moment three minutes later.
    expect(await priceOf({ at: 1_699_900_200_000 + 4 * minute })).toEqual({
      kind: 'none',
      why: 'not-in-basket',
    });
  });

  test('a coin that the basket lacks is not requested by name', async () => {
    baskets.absent.add('bitcoin');
    expect(await priceOf()).toEqual({ kind: 'none', why: 'not-in-basket' });
    expect(byName.requested).toEqual([]);
  });

  test('by name where the basket failed', async () => {
    baskets.failure = failing('server');
    expect(await priceOf()).toMatchObject({ kind: 'price', price: 20, source: 'binance' });
  });

  test('not by name where no coin may be named', async () => {
    baskets.failure = failing('server');
    expect(await priceOf({ sharedOnly: true })).toMatchObject({ kind: 'failed' });
    expect(byName.requested).toEqual([]);
  });

  test('the problem is that of the sources by name where these fail, too', async () => {
    baskets.failure = failing('server');
    byName.binance.failure = failing('timeout');
    byName.gecko.failure = failing('offline');
    expect(await priceOf()).toMatchObject({ problem: { source: 'binance' } });
  });

  test('the problem is that of the basket where no source lists the coin', async () => {
    baskets.failure = failing('server');
    byName.gecko.lists = async () => [];
    expect(await priceOf({ coin: 'unlisted' })).toMatchObject({
      problem: { code: 'server', source: 'defillama' },
    });
  });

  test('a moment in the future has none, without a request', async () => {
    expect(await priceOf({ at: byName.now + minute })).toEqual({ kind: 'none', why: 'no-source' });
    expect([baskets.requested, byName.requested]).toEqual([[], []]);
  });
});

describe('the exact price', () => {
  test('by name at once, with the bounds around the hour', async () => {
    samples = [[at - 10 * minute, 9]];
    expect(await priceOf({ exact: true })).toMatchObject({
      price: 10,
      low: 10,
      high: 10,
      currency: 'usd',
      source: 'binance',
      // At the price of USDT in the basket of the moment.
      converted: { from: 'usdt', rates: 'defillama', dollars: 0.5 },
    });
    expect(baskets.requested.map(({ coins }) => coins)).toEqual([['tether']]);
  });

  test('where no source by name has one, the price near the moment', async () => {
    byName.points = () => [];
    expect(await priceOf({ exact: true })).toMatchObject({ source: 'defillama', about: true });
  });

  test('where there is none at all, the reason of the sources by name', async () => {
    byName.points = () => [];
    baskets.absent.add('bitcoin');
    expect(await priceOf({ exact: true })).toEqual({ kind: 'none', why: 'before-listing' });
  });
});

describe('the price of a day', () => {
  const midnight = Math.floor(at / day) * day;

  test('its open from the basket of its midnight in UTC is about, even of that very minute', async () => {
    baskets.lag = 0;
    expect(await priceOf({ at: midnight, precision: 'day' })).toEqual({
      kind: 'price',
      at: midnight,
      price: 10,
      currency: 'usd',
      source: 'defillama',
      about: true,
    });
  });

  test('its low and high are exact alone', async () => {
    expect(await priceOf({ at: midnight, precision: 'day', exact: true })).toMatchObject({
      low: 10,
      high: 10,
    });
  });
});

describe('many prices', () => {
  test('the coins of one moment share its baskets, and each reply has its place', async () => {
    baskets.prices.set('solana', 3);
    const prices = await pricesOf([
      request,
      { ...request, coin: 'solana', at: at + minute },
      { ...request, coin: 'odd' },
      { ...request, coin: 'rare' },
      { ...request, at: at - day },
    ]);
    expect(prices.map((price) => price.kind === 'price' && price.price)).toEqual([10, 3, 10, 10, 10]);
    expect(baskets.requested.map(({ coins }) => coins.join()).toSorted()).toEqual([
      'bitcoin,ethereum,solana',
      'bitcoin,ethereum,solana',
      'odd,rare',
    ]);
  });

  test('come in the currency that was requested or else the reader’s own', async () => {
    currency = 'eur';
    const calls: unknown[] = [];
    const prices = await pricesOf(
      [request, { ...request, currency: 'usd' }, { ...request, currency: 'gbp' }],
      calls,
    );
    const [euro, dollar, pound] = prices.map((price) => (price.kind === 'price' ? price : null));
    expect(euro).toMatchObject({ price: 5, currency: 'eur', about: true });
    expect(euro?.converted).toMatchObject({ from: 'usd', rates: 'frankfurter' });
    expect(dollar).toMatchObject({ price: 10, currency: 'usd' });
    // Without a rate of that day a price stays in its own unit.
    expect(pound).toEqual(dollar);
    expect(new Set(calls)).toEqual(
      new Set([
        ['eur', dollar!.at],
        ['gbp', dollar!.at],
      ]),
    );
  });

  test('for a reader who counts in a coin, by that coin’s price of the same moment', async () => {
    currency = 'btc';
    baskets.prices.set('bitcoin', 50_000).set('solana', 25);
    expect(await priceOf({ coin: 'solana' })).toMatchObject({ price: 0.0005, currency: 'btc', about: true });
    expect(await priceOf({ coin: 'solana', currency: 'sats' })).toMatchObject({ price: 50_000 });
  });
});
