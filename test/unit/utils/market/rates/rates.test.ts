import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GlobalMarket } from '../../../../../utils/domain/quote/quote.ts';
import { convertGlobal, convertQuotes } from '../../../../../utils/market/rates/convert.ts';
import { coingeckoRates, frankfurter } from '../../../../../utils/market/rates/rate-sources.ts';
import { Rates, type StoredRates } from '../../../../../utils/market/rates/rates.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import { addressOf, answer, answerInTurn, now } from '../answering.ts';
import { quote } from '../fake-provider.ts';
import { type MemoryCell, memoryCell } from '../memory-cell.ts';

const friday = '2026-02-06';
const euro = { date: friday, base: 'USD', quote: 'EUR', rate: 0.846 };
const perBitcoin = { rates: { usd: { value: 70_000 }, eur: { value: 59_220 }, btc: { value: 1 } } };

let clock: number;
let cell: MemoryCell<StoredRates>;
beforeEach(() => {
  clock = now;
  cell = memoryCell();
});
afterEach(() => vi.unstubAllGlobals());

const rates = () =>
  new Rates({
    sources: [frankfurter, coingeckoRates],
    limiter: new RequestLimiter({ cell: memoryCell(), now: () => clock, random: () => 0 }),
    cell,
    now: () => clock,
  });

describe('the rate of the dollar', () => {
  test('is the central bank’s, with its day, requested once in six hours', async () => {
    const fetched = answer(euro);
    const found = await rates().perDollar('eur');
    expect(found).toMatchObject({ perDollar: 0.846, at: Date.parse(friday), rates: 'frankfurter' });
    expect(addressOf(fetched).href).toBe('https://api.frankfurter.dev/v2/rate/USD/EUR');
    clock += 5 * 3_600_000;
    await rates().perDollar('eur');
    expect(fetched).toHaveBeenCalledTimes(1);
    clock += 3_600_000;
    await rates().perDollar('eur');
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test.each<[string, unknown, ResponseInit?]>([
    ['down', {}, { status: 503 }],
    ['another shape', { rates: { EUR: 0.846 } }],
    ['a list', [euro]],
    ['a rate of 0', { ...euro, rate: 0 }],
    ['another base', { ...euro, base: 'EUR' }],
    ['an unknown parameter, as it says', { status: 422, message: 'unknown parameter' }, { status: 422 }],
  ])('where Frankfurter fails (%s), by CoinGecko', async (_name, body, init) => {
    answerInTurn([body, init ?? {}], [perBitcoin]);
    const found = await rates().perDollar('eur');
    expect(found).toMatchObject({ perDollar: 59_220 / 70_000, at: now, rates: 'coingecko' });
  });

  test('is requested from CoinGecko alone for a currency without a central bank', async () => {
    const fetched = answer(perBitcoin);
    expect((await rates().perDollar('btc'))?.perDollar).toBe(1 / 70_000);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(addressOf(fetched).host).toBe('api.coingecko.com');
  });

  test('an old one is used for a week where all sources fail, then none', async () => {
    answer(euro);
    await rates().perDollar('eur');
    answer({}, { status: 500 });
    clock += 5 * 86_400_000;
    expect(await rates().perDollar('eur')).toMatchObject({ at: Date.parse(friday) });
    clock += 3 * 86_400_000;
    expect(await rates().perDollar('eur')).toBeNull();
  });

  test('is renewed after the clock was set back', async () => {
    const fetched = answer(euro);
    await rates().perDollar('eur');
    clock -= 24 * 3_600_000;
    await rates().perDollar('eur');
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('two concurrent calls share one request', async () => {
    const fetched = answer(euro);
    const shared = rates();
    const [one, two] = await Promise.all([shared.perDollar('eur'), shared.perDollar('eur')]);
    expect(two).toEqual(one);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test.each([[{}], [{ rates: {} }], [{ rates: { usd: { value: 0 }, eur: { value: 1 } } }], [[]]])(
    'CoinGecko with %j has none',
    async (body) => {
      answerInTurn([{}, { status: 500 }], [body]);
      expect(await rates().perDollar('eur')).toBeNull();
    },
  );
});

describe('conversion', () => {
  const rate = { perDollar: 0.8, at: Date.parse(friday), rates: 'frankfurter' } as const;
  const perDollar = async () => rate;
  const rateSources = { perDollar, known: [], now };
  const dollar = { ...quote('bitcoin', 100, now, 'coinbase'), volume24h: 10, change24h: 5 };

  test('amounts are in the new currency; the change stays in dollars, with its unit', async () => {
    expect(await convertQuotes([dollar], 'eur', rateSources)).toEqual([
      {
        ...dollar,
        price: 80,
        currency: 'eur',
        volume24h: 8,
        change24h: 5,
        changeIn: 'usd',
        converted: { from: 'usd', rates: 'frankfurter', at: Date.parse(friday) },
      },
    ]);
  });

  test.each([
    ['a USDT price is no dollar price', 'usdt', 'usd'],
    ['what is there already stays', 'eur', 'eur'],
    ['what is in neither dollar stays', 'gbp', 'eur'],
  ])('%s', async (_name, from, to) => {
    const given = [{ ...dollar, currency: from }];
    const asked = vi.fn(perDollar);
    expect(await convertQuotes(given, to, { perDollar: asked, known: [], now })).toEqual(given);
    expect(asked).not.toHaveBeenCalled();
  });

  test('without a rate everything stays in its own unit', async () => {
    const rateless = { ...rateSources, perDollar: async () => null };
    expect(await convertQuotes([dollar], 'eur', rateless)).toEqual([dollar]);
  });

  test('the whole market', async () => {
    const market: GlobalMarket = {
      marketCap: 100,
      currency: 'usd',
      change24h: 9,
      btcDominance: 57,
      at: now,
      source: 'coinpaprika',
    };
    expect(await convertGlobal(market, 'eur', perDollar)).toMatchObject({ marketCap: 80, currency: 'eur' });
    expect(await convertGlobal(market, 'usd', perDollar)).toEqual(market);
    expect(await convertGlobal(market, 'eur', async () => null)).toEqual(market);
  });
});
