import { beforeEach, describe, expect, test } from 'vitest';
import type { PastPrice, PastPriceRequest } from '../../../../../utils/domain/quote/past-price.ts';
import { PastCache, type WantedPast } from '../../../../../utils/page/card/past-cache.ts';

const wanted: WantedPast = { coin: 'bitcoin', at: 1_000, precision: 'time', currency: 'usd' };
const price: PastPrice = { kind: 'price', price: 7, currency: 'usd', at: 900, source: 'defillama' };
const about: PastPrice = { ...price, about: true };
const exactPrice: PastPrice = { ...price, price: 8, currency: 'usdt', source: 'binance' };
const absent: PastPrice = { kind: 'none', why: 'not-in-basket' };

let calls: {
  requests: readonly PastPriceRequest[];
  reply: (prices: readonly PastPrice[] | null) => Promise<void>;
}[];
let changes: number;
let cache: PastCache;
beforeEach(() => {
  calls = [];
  changes = 0;
  cache = new PastCache(
    (requests) =>
      new Promise((resolve, reject) => {
        const reply = async (prices: readonly PastPrice[] | null): Promise<void> => {
          if (prices) resolve(prices);
          else reject(new Error('no background'));
          await Promise.resolve();
          await Promise.resolve();
        };
        calls.push({ requests, reply });
      }),
    () => (changes += 1),
  );
});

async function loaded(reply: PastPrice): Promise<void> {
  cache.load([wanted], false);
  await calls.at(-1)!.reply([reply]);
}

describe('past prices of a page', () => {
  test('a price is requested once', async () => {
    await loaded(about);
    cache.load([wanted], false);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.requests).toEqual([wanted]);
    expect([cache.get(wanted), changes]).toEqual([about, 1]);
  });

  test('a prefetch names no coin, and what it did not bring is requested by the card', async () => {
    cache.prefetch([wanted]);
    expect(calls[0]!.requests).toEqual([{ ...wanted, sharedOnly: true }]);
    await calls[0]!.reply([{ kind: 'failed', problem: { code: 'server', source: 'defillama', retryAt: 0 } }]);
    expect(cache.get(wanted)).toBeUndefined();
    cache.prefetch([wanted]);
    await calls[1]!.reply(null);
    expect(cache.get(wanted)).toBeUndefined();
    cache.prefetch([wanted]);
    await calls[2]!.reply([about]);
    cache.load([wanted], false);
    cache.prefetch([wanted]);
    expect([cache.get(wanted), calls.length]).toEqual([about, 3]);
  });

  test.each<[string, PastPrice, string | undefined]>([
    ['a price of the minute: nothing more to have', price, undefined],
    ['a price near it: an exact one is offered', about, 'offered'],
    ['a coin that the basket lacks: the same', absent, 'offered'],
    ['a price in another unit: the same', { ...price, currency: 'eur' }, 'offered'],
    ['a coin that was not traded yet: none', { kind: 'none', why: 'before-listing' }, undefined],
  ])('%s', async (_what, reply, state) => {
    expect(cache.exactOf([wanted])).toBeUndefined();
    await loaded(reply);
    expect(cache.exactOf([wanted])).toBe(state);
  });

  test('while the exact price loads, the card keeps the one that it has', async () => {
    await loaded(about);
    cache.load([wanted], true);
    expect(calls[1]!.requests).toEqual([{ ...wanted, exact: true }]);
    expect([cache.get(wanted), cache.exactOf([wanted])]).toEqual([about, 'loading']);
    cache.load([wanted], true);
    cache.load([wanted], false);
    expect(calls).toHaveLength(2);
    await calls[1]!.reply([exactPrice]);
    expect([cache.get(wanted), cache.exactOf([wanted])]).toEqual([exactPrice, undefined]);
    cache.load([wanted], true);
    expect(calls).toHaveLength(2);
  });

  test.each<[string, PastPrice | null]>([
    ['it is not to be had', { kind: 'none', why: 'out-of-reach' }],
    ['the background does not reply', null],
    ['it is no more exact', about],
  ])('where %s, the price near the moment stays, until the next card', async (_what, reply) => {
    await loaded(about);
    cache.load([wanted], true);
    await calls[1]!.reply(reply && [reply]);
    expect([cache.get(wanted), cache.exactOf([wanted])]).toEqual([about, 'missing']);
    cache.load([wanted], false);
    expect(cache.exactOf([wanted])).toBe('offered');
  });

  test('the reason replaces that of the basket where there is no price at all', async () => {
    await loaded(absent);
    cache.load([wanted], true);
    await calls[1]!.reply([{ kind: 'none', why: 'before-listing' }]);
    expect(cache.get(wanted)).toEqual({ kind: 'none', why: 'before-listing' });
    expect(cache.exactOf([wanted])).toBeUndefined();
  });

  test('a late reply near the moment does not replace the exact price', async () => {
    cache.load([wanted], false);
    cache.load([wanted], true);
    await calls[1]!.reply([exactPrice]);
    await calls[0]!.reply([about]);
    expect(cache.get(wanted)).toEqual(exactPrice);
  });
});
