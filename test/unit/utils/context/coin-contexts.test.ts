import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CoinContexts, type DayFigures } from '../../../../utils/context/coin-contexts.ts';
import {
  noSamples,
  type StoredFigures,
  type StoredSamples,
} from '../../../../utils/context/context-store.ts';
import { binanceAccounts, bybitAccounts } from '../../../../utils/context/crowd/account-shares.ts';
import { contextCoins } from '../../../../utils/domain/context/context-coins.ts';
import type { ContextSourceId } from '../../../../utils/domain/context/context-sources.ts';
import type { ApiKeys } from '../../../../utils/domain/keys/api-key.ts';
import type { LiquidationFigures } from '../../../../utils/domain/liquidations/liquidation.ts';
import type { Series } from '../../../../utils/domain/quote/history.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import { now } from '../market/answering.ts';
import { type MemoryCell, memoryCell } from '../market/memory-cell.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const key = { tier: 'only', savedAt: 1, refused: null } as const;

let clock: number;
let figures: MemoryCell<StoredFigures>;
let samples: MemoryCell<StoredSamples>;
let log: MemoryCell<RequestLog>;
let keys: ApiKeys;
let refused: string[];
let on: ContextSourceId[] | null;
let requests: URL[];
let respond: (url: URL) => Response | Promise<Response>;
beforeEach(() => {
  clock = now;
  figures = memoryCell();
  samples = memoryCell();
  log = memoryCell();
  keys = { coinglass: { ...key, key: 'cg-key' }, stocktwits: { ...key, key: 'user:secret' } };
  refused = [];
  on = ['coinglass', 'futures', 'stocktwits'];
  requests = [];
  respond = good;
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(new URL(address));
    return respond(new URL(address));
  });
});
afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown, init: ResponseInit = {}): Response => new Response(JSON.stringify(body), init);
const hosts = (): string[] => [...new Set(requests.map(({ hostname }) => hostname))].toSorted();

function good(url: URL): Response {
  switch (url.hostname) {
    case 'open-api-v4.coinglass.com': {
      const isBitcoin = url.searchParams.get('symbol') === 'BTC';
      const [long, short] = isBitcoin
        ? [84_300_000, 297_820_000]
        : url.searchParams.has('symbol')
          ? [1, 2]
          : [400e6, 500e6];
      return json({
        code: '0',
        data: [
          {
            exchange: 'All',
            liquidation_usd: long + short,
            long_liquidation_usd: long,
            short_liquidation_usd: short,
          },
        ],
      });
    }
    case 'api.hyperliquid.xyz':
      return json([
        { universe: [{ name: 'BTC' }] },
        [{ funding: '0.0000125', openInterest: '20000', markPx: '70000' }],
      ]);
    case 'fapi.binance.com':
      return json([{ longAccount: '0.62', timestamp: clock }]);
    case 'api.bybit.com':
      return json({ retCode: 0, result: { list: [{ buyRatio: '0.58', timestamp: String(clock) }] } });
    default:
      return json({
        data: {
          sentiment: { now: { labelNormalized: 'BEARISH' } },
          messageVolume: { now: { labelNormalized: 'EXTREMELY_HIGH' } },
        },
      });
  }
}

interface Prices {
  readonly figures?: DayFigures;
  readonly series?: Series | null;
  readonly observed?: LiquidationFigures | null;
  readonly wait?: (ms: number) => Promise<void>;
}

/** The service in a worker that has just started. */
function worker({
  figures: ofDay = { change: 10.66, volume: null },
  series = null,
  observed = null,
  wait,
}: Prices = {}): CoinContexts {
  return new CoinContexts({
    figures,
    samples,
    sources: async () => on && new Set(on),
    observed: { figures: async () => observed },
    prices: { settled: async () => undefined, day: async () => ofDay, series: async () => series },
    accounts: [binanceAccounts(() => clock), bybitAccounts(() => clock)],
    limiter: new RequestLimiter({ cell: log, now: () => clock, random: () => 0 }),
    keys: { read: async () => keys, refuse: async (service) => void refused.push(service) },
    now: () => clock,
    wait: wait ?? (() => new Promise(() => undefined)),
  });
}

describe('figures of a coin', () => {
  test('come from all sources', async () => {
    expect(await worker().coin('bitcoin')).toEqual({
      liquidations: { long: 84_300_000, short: 297_820_000, at: now, coverage: { kind: 'day' } },
      crowd: {
        sentiment: { step: 1, before: null, at: now },
        chatter: { step: 4, before: null, at: now },
        accounts: expect.objectContaining({ exchange: 'binance', long: 62 }) as object,
        funding: { perDay: expect.closeTo(0.03, 9) as number, at: now },
      },
      move: null,
      level: null,
    });
  });

  test('have the kind of move where the week before is known', async () => {
    const before = [1.5, 2.5, 3.5].map((days) => ({
      at: now - days * day,
      liquidated: 95_530_000,
      volume: null,
      openInterest: null,
    }));
    await samples.write({ ...noSamples, days: { BTC: before } });
    const { move } = (await worker().coin('bitcoin'))!;
    expect(move?.kind).toBe('short-squeeze');
    expect(move?.reasons[0]).toMatchObject({ side: 'short', ratio: 4 });
  });

  test('have sentiment of yesterday from our own samples', async () => {
    await worker().coin('bitcoin');
    clock += day;
    respond = (url) =>
      url.hostname.includes('stocktwits')
        ? json({ data: { sentiment: { now: { labelNormalized: 'BULLISH' } } } })
        : good(url);
    expect((await worker().coin('bitcoin'))?.crowd.sentiment).toEqual({ step: 3, before: 1, at: clock });
  });

  test('have the round price that was crossed', async () => {
    const points = Array.from(
      { length: 25 },
      (_, index) => [now - (24 - index) * hour, 65_000 + index * 300] as const,
    );
    const { level } = (await worker({ series: { points, currency: 'usd', source: 'coingecko' } }).coin(
      'bitcoin',
    ))!;
    expect(level).toMatchObject({ level: 70_000, direction: 'up', currency: 'usd' });
  });

  test('are those that we observed without CoinGlass, and no move follows from a part', async () => {
    on = ['streams'];
    const observed = {
      long: 10,
      short: 90,
      at: now,
      coverage: { kind: 'observed', since: now - hour, exchanges: 3, gapMs: 0, isWholeDay: false },
    } as const;
    const before = [1.5, 2.5, 3.5].map((days) => ({
      at: now - days * day,
      liquidated: 1,
      volume: null,
      openInterest: null,
    }));
    await samples.write({ ...noSamples, days: { BTC: before } });
    expect(await worker({ observed }).coin('bitcoin')).toMatchObject({ liquidations: observed, move: null });
    expect(requests).toEqual([]);
  });

  test('are none for a coin that is not on the list, whose name is not sent', async () => {
    expect((await worker().coin('pepe'))?.liquidations).toBeNull();
    expect(requests.map(String).join()).not.toMatch(/pepe/i);
  });

  test('are not shown when they are old', async () => {
    await worker().coin('bitcoin');
    respond = () => json({}, { status: 500 });
    clock += 16 * minute;
    expect(await worker().coin('bitcoin')).toMatchObject({
      liquidations: null,
      crowd: { accounts: { long: 62 } },
    });
    clock += 4 * hour;
    expect((await worker().coin('bitcoin'))?.crowd).toEqual({
      sentiment: null,
      chatter: null,
      accounts: null,
      funding: null,
    });
  });
});

describe('requests', () => {
  test('are none where the reader wants no such figures, or has no source on', async () => {
    on = null;
    expect(await worker().coin('bitcoin')).toBeNull();
    expect(await worker().market()).toBeNull();
    on = [];
    expect(await worker().coin('bitcoin')).toMatchObject({ liquidations: null });
    expect(requests).toEqual([]);
  });

  test.each<[ContextSourceId, string[]]>([
    ['coinglass', ['open-api-v4.coinglass.com']],
    ['futures', ['api.hyperliquid.xyz', 'fapi.binance.com']],
    ['stocktwits', ['api-gw-prd.stocktwits.com']],
    ['streams', []],
  ])('of %s alone go to %j', async (source, wanted) => {
    on = [source];
    await worker().coin('bitcoin');
    expect(hosts()).toEqual(wanted);
  });

  test('are the same whichever coin is looked at', async () => {
    await worker().coin('bitcoin');
    const ofBitcoin = requests.map(String).toSorted();
    requests = [];
    [figures, samples, log] = [memoryCell(), memoryCell(), memoryCell()];
    await worker().coin('polkadot');
    expect(requests.map(String).toSorted()).toEqual(ofBitcoin);
    const coinglass = ofBitcoin.filter((url) => url.includes('coinglass'));
    expect(coinglass).toHaveLength(contextCoins.length + 1);
  });

  test('by symbol go through the list in turns', async () => {
    on = ['futures'];
    const symbolsOf = () => requests.flatMap((url) => url.searchParams.get('symbol') ?? []);
    await worker().coin('bitcoin');
    expect(symbolsOf()).toEqual(contextCoins.slice(0, 10).map(({ symbol }) => `${symbol}USDT`));
    requests = [];
    clock += 3 * minute;
    await worker().coin('bitcoin');
    expect(symbolsOf()).toEqual(contextCoins.slice(10).map(({ symbol }) => `${symbol}USDT`));
    requests = [];
    clock += 3 * minute;
    await worker().coin('bitcoin');
    expect(symbolsOf()).toEqual([]);
  });

  test('are repeated after two minutes, in the next worker too', async () => {
    on = ['coinglass'];
    await worker().coin('bitcoin');
    const first = requests.length;
    clock += 119_000;
    await worker().coin('bitcoin');
    expect(requests).toHaveLength(first);
    clock += 1_000;
    await worker().coin('bitcoin');
    expect(requests).toHaveLength(2 * first);
  });

  test('of concurrent calls are sent once', async () => {
    const one = worker();
    await Promise.all([one.coin('bitcoin'), one.coin('ethereum'), one.market()]);
    expect(requests).toHaveLength(new Set(requests.map(String)).size);
  });

  test('go to Bybit where Binance fails', async () => {
    on = ['futures'];
    respond = (url) => (url.hostname === 'fapi.binance.com' ? json({}, { status: 451 }) : good(url));
    expect((await worker().coin('bitcoin'))?.crowd.accounts).toMatchObject({ exchange: 'bybit', long: 58 });
    // The first few at once; then Binance is in cool-down.
    expect(requests.filter(({ hostname }) => hostname === 'fapi.binance.com').length).toBeLessThanOrEqual(5);
  });

  test('with a rejected key stop, and the key is marked', async () => {
    on = ['coinglass'];
    respond = () => json({ code: '401' }, { status: 401 });
    await worker().coin('bitcoin');
    expect(requests.length).toBeLessThanOrEqual(5);
    expect(new Set(refused)).toEqual(new Set(['coinglass']));
  });

  test.each<[string, ApiKeys]>([
    ['no key', {}],
    ['a rejected key', { coinglass: { ...key, key: 'cg-key', refused: 'wrong-key' } }],
  ])('with %s are none', async (_name, known) => {
    keys = known;
    on = ['coinglass', 'stocktwits'];
    await worker().coin('bitcoin');
    expect(requests).toEqual([]);
  });

  test('stop after too many', async () => {
    on = ['coinglass'];
    respond = () => json({}, { status: 429, headers: { 'Retry-After': '600' } });
    await worker().coin('bitcoin');
    expect(requests.length).toBeLessThanOrEqual(5);
    const sent = requests.length;
    clock += 599_000;
    await worker().coin('bitcoin');
    expect(requests).toHaveLength(sent);
  });

  test('that hang do not keep the reply', async () => {
    respond = () => new Promise(() => undefined);
    expect(await worker({ wait: async () => undefined }).coin('bitcoin')).toMatchObject({
      liquidations: null,
    });
  });
});

describe('the market', () => {
  test('has its total, and the coins with most first', async () => {
    const market = (await worker().market())!;
    expect(market.total).toMatchObject({ long: 400e6, short: 500e6, coverage: { kind: 'day' } });
    expect(market.coins[0]).toMatchObject({ coin: 'bitcoin', figures: { short: 297_820_000 } });
    expect(market.coins).toHaveLength(contextCoins.length);
  });

  test('is not known without a source of liquidations', async () => {
    on = ['futures'];
    expect(await worker().market()).toBeNull();
  });
});
