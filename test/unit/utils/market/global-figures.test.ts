import { beforeEach, describe, expect, test } from 'vitest';
import type { GlobalMarket, ProviderId } from '../../../../utils/domain/quote/quote.ts';
import { GlobalFigures, type StoredGlobal } from '../../../../utils/market/global-figures.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import type { MarketProvider } from '../../../../utils/market/provider.ts';
import type { HttpFailure } from '../../../../utils/platform/http.ts';
import { failing, fakeProvider } from './fake-provider.ts';
import { memoryCell } from './memory-cell.ts';

let now: number;
let currency: string;
let requested: ProviderId[];
let failures: Partial<Record<ProviderId, HttpFailure>>;
let cell = memoryCell<StoredGlobal>();
let limiter = memoryCell<RequestLog>();
beforeEach(() => {
  now = 1_700_000_000_000;
  currency = 'usd';
  requested = [];
  failures = {};
  cell = memoryCell();
  limiter = memoryCell();
});

function withGlobal(id: ProviderId): MarketProvider {
  return {
    ...fakeProvider(id),
    async global(request): Promise<{ ok: true; value: GlobalMarket } | HttpFailure> {
      requested.push(id);
      const failure = failures[id];
      if (failure) return failure;
      const figures = { marketCap: 2.48e12, change24h: 9, btcDominance: 57 };
      return { ok: true, value: { ...figures, currency: request.currency, at: request.now, source: id } };
    },
  };
}

/** A worker that has just started. */
const worker = () =>
  new GlobalFigures({
    providers: async () => [fakeProvider('kraken'), withGlobal('coingecko'), withGlobal('coinpaprika')],
    limiter: new RequestLimiter({ cell: limiter, now: () => now, random: () => 0 }),
    cell,
    currency: async () => currency,
    convert: async (market) => market,
    now: () => now,
  });

test('are requested at most every ten minutes, even if the worker restarts', async () => {
  for (let i = 0; i < 20; i += 1) {
    expect((await worker().get()).market?.marketCap).toBe(2.48e12);
    now += 30_000;
  }
  expect(requested).toEqual(['coingecko']);
  await worker().get();
  expect(requested).toHaveLength(2);
});

test('are known without a request, however old, in the currency that they were requested in', async () => {
  expect(await worker().known()).toBeNull();
  await worker().get();
  now += 86_400_000;
  expect((await worker().known())?.marketCap).toBe(2.48e12);
  currency = 'eur';
  expect(await worker().known()).toBeNull();
  expect(requested).toEqual(['coingecko']);
});

test('concurrent calls share one request', async () => {
  const figures = worker();
  await Promise.all([figures.get(), figures.get(), figures.get()]);
  expect(requested).toHaveLength(1);
});

test('are requested again in another currency', async () => {
  await worker().get();
  currency = 'eur';
  expect((await worker().get()).market?.currency).toBe('eur');
});

describe('failures', () => {
  test('fail over from CoinGecko to CoinPaprika', async () => {
    failures.coingecko = failing('rate-limited');
    expect(await worker().get()).toMatchObject({ market: { source: 'coinpaprika' }, problem: null });
  });

  test('where both fail, the reply has the last known figures and the problem', async () => {
    await worker().get();
    now += 600_000;
    failures = { coingecko: failing('blocked'), coinpaprika: failing('server') };
    const { market, problem } = await worker().get();
    expect(market?.source).toBe('coingecko');
    expect(problem).toEqual({ code: 'blocked', source: 'coingecko', retryAt: now + 10_000 });
    await worker().get();
    expect(requested).toEqual(['coingecko', 'coingecko', 'coinpaprika']);
  });
});
