import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { marketServices, type MarketServices } from '../../../../entrypoints/background/market-services.ts';
import { providerIds } from '../../../../utils/domain/quote/sources.ts';
import { chartOf, exactPrice } from '../../../../utils/market/history/past-prices.ts';
import type { PagePorts } from '../../../../utils/page/card/page-ports.ts';
import { QuotePoller } from '../../../../utils/page/card/quote-poller.ts';
import { FakePage } from '../page/fake-page.ts';
import { SimulatedNet } from './simulated-net.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => (await import('./extension-storage.ts')).fakeExtensionApi());

const minute = 60_000;
let net: SimulatedNet;
let services: MarketServices;
let page: FakePage;
let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  api.stored.clear();
  net = new SimulatedNet();
  net.install();
  page = FakePage.install();
  ended = new AbortController();
  services = start();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A worker that has just started, with the real providers and the real limiter. */
function start(): MarketServices {
  return marketServices({
    keys: { read: async () => ({}), refuse: async () => undefined },
    order: async () => providerIds,
    currency: async () => 'usd',
  });
}

/** A page as the content script runs it: it requests quotes at the time that each reply names, while it is visible. */
function openPage(coins: readonly string[]): void {
  const ports = { quotes: (asked: readonly string[]) => services.market.quotes(asked) } as PagePorts;
  new QuotePoller(ports, () => undefined, ended.signal).follow(coins);
}

const chart = (coin: string) => chartOf(services.history, coin, '24h', Date.now());
/** The hourly snapshot, and all other requests to CoinGecko. */
const snapshots = () => net.to('api.coingecko.com').filter(({ query }) => query.has('sparkline'));
const priceRequests = () => net.to('api.coingecko.com').filter(({ query }) => !query.has('sparkline'));
const coins = (prefix: string, count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${from + i}`);

describe('requests to CoinGecko in ten minutes, besides one snapshot', () => {
  test('one visible page: at most 10', async () => {
    openPage(coins('top', 12));
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(priceRequests().length).toBeLessThanOrEqual(10);
    expect(priceRequests().length).toBeGreaterThanOrEqual(9);
    expect(snapshots()).toHaveLength(1);
    expect(net.arrivals.filter(({ host }) => host !== 'api.coingecko.com')).toEqual([]);
  });

  test('a hidden page: none', async () => {
    page.hidden = true;
    openPage(coins('top', 12));
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(net.arrivals).toEqual([]);
  });

  test('a page that is hidden after a minute: none any more', async () => {
    openPage(coins('top', 12));
    await vi.advanceTimersByTimeAsync(minute / 2);
    const before = net.arrivals.length;
    page.hidden = true;
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(net.arrivals).toHaveLength(before);
  });

  test('30 tabs with 60 different coins, half of them outside the top 250: at most 20', async () => {
    for (let tab = 0; tab < 30; tab += 1) {
      openPage([`top-${tab}`, `rare-${tab}`]);
      await vi.advanceTimersByTimeAsync(700);
    }
    await vi.advanceTimersByTimeAsync(10 * minute - 30 * 700);
    expect(priceRequests().length).toBeLessThanOrEqual(20);
    expect(snapshots()).toHaveLength(1);
    expect(net.arrivals.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('30 tabs that open one after the other, over all of the time: at most 20 as well', async () => {
    for (let tab = 0; tab < 30; tab += 1) {
      openPage([`top-${tab}`, `rare-${tab}`]);
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(priceRequests().length).toBeLessThanOrEqual(20);
    expect(snapshots()).toHaveLength(1);
    expect(net.arrivals.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('a second tab with a new coin has its price in a second', async () => {
    openPage(['top-1', 'rare-1']);
    await vi.advanceTimersByTimeAsync(5_000);
    const reply = services.market.quotes(['rare-2']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await Promise.race([reply, Promise.resolve(null)])).toMatchObject({
      quotes: { 'rare-2': { price: 7 } },
    });
  });

  test('one page while the worker restarts every 25 seconds: at most 20', async () => {
    openPage([...coins('top', 6), 'rare-1']);
    for (let i = 0; i < 24; i += 1) {
      await vi.advanceTimersByTimeAsync(25_000);
      services = start();
    }
    expect(priceRequests().length).toBeLessThanOrEqual(20);
    expect(snapshots()).toHaveLength(1);
    expect(net.arrivals.filter(({ status }) => status !== 200)).toEqual([]);
  });
});

describe('twelve coins hovered in a minute', () => {
  const listed = ['bitcoin', 'ethereum', 'solana', 'ripple', 'dogecoin', 'cardano'];
  const unlisted = coins('rare', 6);

  async function hoverAll(): Promise<void> {
    openPage([...listed, ...unlisted]);
    void services.global.get();
    for (const coin of [...listed, ...unlisted]) {
      await vi.advanceTimersByTimeAsync(5_000);
      void chart(coin);
      const at = Date.now() - 5 * 3_600_000;
      void exactPrice(services.history, { coin, at, precision: 'time' }, Date.now());
    }
    await vi.advanceTimersByTimeAsync(10_000);
  }

  test('no 429 from a server that enforces five a minute', async () => {
    await hoverAll();
    expect(net.to('api.coingecko.com').map(({ status }) => status)).not.toContain(429);
    expect(net.to('data-api.binance.vision').filter(({ path }) => path.endsWith('/klines'))).toHaveLength(12);
  });

  test('nor where Binance is restricted', async () => {
    net.broken.set('data-api.binance.vision', 451);
    net.broken.set('api.binance.com', 451);
    await hoverAll();
    expect(net.to('api.coingecko.com').map(({ status }) => status)).not.toContain(429);
    // The chart and the price at a moment are requested at once; then both hosts are in cool-down.
    expect(net.to('data-api.binance.vision')).toHaveLength(2);
    expect(net.to('api.binance.com')).toHaveLength(2);
  });

  test('a chart is cached for five minutes', async () => {
    const window = 5 * minute - (Date.now() % (5 * minute));
    await vi.advanceTimersByTimeAsync(window);
    const [one, two] = await Promise.all([chart('bitcoin'), chart('bitcoin')]);
    expect(one.series?.points.at(-1)?.[1]).toBe(7);
    expect(two).toEqual(one);
    await vi.advanceTimersByTimeAsync(4 * minute);
    services = start();
    expect(await chart('bitcoin')).toEqual(one);
    expect(net.arrivals).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(minute);
    await chart('bitcoin');
    expect(net.arrivals).toHaveLength(2);
  });
});
