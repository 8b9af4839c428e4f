import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PastPrice } from '../../../../../utils/domain/quote/past-price.ts';
import { convertPast } from '../../../../../utils/market/rates/convert.ts';
import { coingeckoRates, frankfurter } from '../../../../../utils/market/rates/rate-sources.ts';
import { Rates, type StoredRates } from '../../../../../utils/market/rates/rates.ts';
import { splitCell } from '../../../../../utils/platform/cache-cell.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import { addressOf, answer, now } from '../answering.ts';
import { type MemoryCell, memoryCell } from '../memory-cell.ts';

const saturday = Date.parse('2026-02-07T05:30:00Z');
const row = (date: string, rate: number) => ({ date, base: 'USD', quote: 'EUR', rate });

let cell: MemoryCell<StoredRates>;
let session: MemoryCell<NonNullable<StoredRates['unstored']>>;
let log: MemoryCell<RequestLog>;
beforeEach(() => {
  cell = memoryCell();
  session = memoryCell();
  log = memoryCell();
});
afterEach(() => vi.unstubAllGlobals());

const rates = () =>
  new Rates({
    sources: [frankfurter, coingeckoRates],
    limiter: new RequestLimiter({ cell: log, now: () => now, random: () => 0 }),
    cell: splitCell<StoredRates>(cell, session, { version: 1, rates: {} }),
    now: () => now,
  });

describe('the rate of a past day', () => {
  test('is the last one up to that day, requested once', async () => {
    const fetched = answer([row('2026-02-05', 0.8), row('2026-02-06', 0.85), row('2026-02-09', 0.9)]);
    const own = rates();
    expect(await own.on('eur', saturday)).toMatchObject({
      perDollar: 0.85,
      at: Date.parse('2026-02-06'),
      rates: 'frankfurter',
    });
    expect(addressOf(fetched).href).toBe(
      'https://api.frankfurter.dev/v2/rates?base=USD&quotes=EUR&from=2026-02-02&to=2026-02-07',
    );
    expect(await own.on('eur', saturday + 3_600_000)).toMatchObject({ perDollar: 0.85 });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('is requested once for calls at the same time', async () => {
    const fetched = answer([row('2026-02-06', 0.85)]);
    const own = rates();
    const found = await Promise.all([1, 2, 3].map(() => own.on('eur', saturday)));
    expect(found.map((rate) => rate?.perDollar)).toEqual([0.85, 0.85, 0.85]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test.each<[string, unknown, ResponseInit?]>([
    ['later days only', [row('2026-02-09', 0.9)]],
    ['a day long before', [row('2026-01-02', 0.9)]],
    ['another currency', [{ ...row('2026-02-06', 0.9), quote: 'GBP' }]],
    ['a rate of 0', [row('2026-02-06', 0)]],
    ['no day', [row('x', 0.9)]],
    ['a failure', {}, { status: 503 }],
  ])('is unknown where the reply has %s', async (_name, body, init) => {
    answer(body, init);
    expect(await rates().on('eur', saturday)).toBeNull();
  });

  test('is not requested for a unit without a central bank', async () => {
    const fetched = answer([]);
    expect(await rates().on('btc', saturday)).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
  });

  test('outlives the worker in session storage alone, as it would tell of what day an article is', async () => {
    const fetched = answer([row('2026-02-06', 0.85)]);
    expect(await rates().on('eur', saturday)).toMatchObject({ perDollar: 0.85 });
    expect(await rates().on('eur', saturday)).toMatchObject({ perDollar: 0.85 });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(cell.value?.rates).toEqual({});
    expect(JSON.stringify(cell.value)).not.toMatch(/eur|0\.85/);
    expect(JSON.stringify(log.value?.circuits)).not.toContain('eur');
  });

  test('of several days at once, and of the present, are all kept', async () => {
    answer([row('2026-02-06', 0.85)]);
    const own = rates();
    await Promise.all([own.on('eur', saturday), own.on('eur', saturday + 86_400_000), own.perDollar('eur')]);
    await own.on('eur', saturday - 86_400_000);
    expect(Object.keys(session.value ?? {})).toHaveLength(3);
  });
});

describe('a past price', () => {
  const past: PastPrice = {
    kind: 'price',
    price: 100,
    low: 90,
    high: 110,
    currency: 'usdt',
    at: saturday,
    source: 'binance',
  };
  const rate = { perDollar: 0.5, at: Date.parse('2026-02-06'), rates: 'frankfurter' } as const;

  test('is converted at the rate of its day, and says so', async () => {
    const rateOn = vi.fn(async () => rate);
    expect(await convertPast(past, 'eur', { rateOn })).toEqual({
      ...past,
      price: 50,
      low: 45,
      high: 55,
      currency: 'eur',
      converted: { from: 'usdt', rates: 'frankfurter', at: rate.at },
    });
    expect(rateOn).toHaveBeenCalledWith('eur', saturday);
  });

  test.each<[string, PastPrice, string, typeof rate | null]>([
    ['without a rate', past, 'eur', null],
    ['of a reader with dollars', past, 'usd', rate],
    ['already in the currency', { ...past, currency: 'eur' }, 'eur', rate],
    ['that is missing', { kind: 'none', why: 'no-source' }, 'eur', rate],
  ])('stays as it is %s', async (_name, price, currency, found) => {
    expect(await convertPast(price, currency, { rateOn: async () => found })).toBe(price);
  });

  const usdtAt = async () => ({ price: 0.97, at: saturday + 60_000, rates: 'coingecko' }) as const;

  test('in USDT becomes dollars at the price of USDT at that moment', async () => {
    const rateOn = vi.fn(async () => null);
    const asked = vi.fn(usdtAt);
    expect(await convertPast(past, 'usd', { rateOn, usdtAt: asked })).toMatchObject({
      price: 97,
      low: expect.closeTo(87.3, 6),
      high: expect.closeTo(106.7, 6),
      currency: 'usd',
      converted: { from: 'usdt', rates: 'coingecko', at: saturday + 60_000, dollars: 0.97 },
    });
    expect(asked).toHaveBeenCalledWith(saturday);
    expect(rateOn).not.toHaveBeenCalled();
  });

  test('in USDT becomes euros by way of dollars, and names the rate of the day', async () => {
    expect(await convertPast(past, 'eur', { rateOn: async () => rate, usdtAt })).toMatchObject({
      price: 48.5,
      currency: 'eur',
      converted: { from: 'usdt', rates: 'frankfurter', at: rate.at, dollars: 0.97 },
    });
  });

  test.each(['usd', 'eur'])(
    'in USDT stays so in %s where the price of USDT is not known',
    async (currency) => {
      const sources = { rateOn: async () => rate, usdtAt: async () => null };
      expect(await convertPast(past, currency, sources)).toBe(past);
    },
  );
});
