import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { marketServices, type MarketServices } from '../../../../entrypoints/background/market-services.ts';
import { SimulatedNet } from './simulated-net.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => (await import('./extension-storage.ts')).fakeExtensionApi());

const minute = 60_000;
const gecko = 'api.coingecko.com';
let net: SimulatedNet;
let services: MarketServices;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  api.stored.clear();
  net = new SimulatedNet();
  const listed = Array.from({ length: 1_400 }, (_, place) => `top-${place}`);
  net.catalog = [...listed.slice(0, 300), 'gone', ...listed.slice(300)];
  net.install();
  services = start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(): MarketServices {
  return marketServices({
    keys: { read: async () => ({}), refuse: async () => undefined },
    order: async () => ['coingecko', 'coinpaprika'],
    currency: async () => 'usd',
  });
}

/** Requests quotes as a visible page does, and returns the coins of the last reply, sorted. */
async function read(coins: readonly string[], ms: number, incognito = false): Promise<readonly string[]> {
  const end = Date.now() + ms;
  let priced: readonly string[] = [];
  while (Date.now() < end) {
    const asked = services.market.quotes(coins, incognito);
    await vi.advanceTimersByTimeAsync(2_000);
    const { quotes, nextAt } = await asked;
    priced = Object.keys(quotes).toSorted();
    await vi.advanceTimersByTimeAsync(Math.max(0, Math.min(nextAt, end) - Date.now()));
  }
  return priced;
}

/** `top`, `page 2`, `snapshot 2` or the ids, in order. */
const requests = (): string[] =>
  net.to(gecko).map(({ query }) => {
    const page = query.get('page');
    if (query.has('sparkline')) return `snapshot ${page}`;
    return page === '1' ? 'top' : (query.get('ids') ?? `page ${page}`);
  });
const count = (name: string): number => requests().filter((each) => each === name).length;
const busiest = (): number => {
  const times = net.to(gecko).map(({ at }) => at);
  return Math.max(...times.map((at) => times.filter((each) => each >= at && each < at + minute).length));
};

describe('coins of ranks 251 to 1,000', () => {
  test('are requested by page of the list, each every two minutes, and never by id', async () => {
    expect(await read(['top-5', 'top-260', 'top-900'], 10 * minute)).toEqual(['top-260', 'top-5', 'top-900']);
    expect(new Set(requests())).toEqual(
      new Set(['top', 'page 2', 'page 4', 'snapshot 1', 'snapshot 2', 'snapshot 4']),
    );
    for (const page of ['page 2', 'page 4']) {
      expect(count(page)).toBeGreaterThanOrEqual(4);
      expect(count(page)).toBeLessThanOrEqual(5);
    }
    for (const page of ['snapshot 1', 'snapshot 2', 'snapshot 4']) expect(count(page)).toBe(1);
    expect(busiest()).toBeLessThanOrEqual(4);
  });

  test('all pages, coins by id and charts: never more than four requests a minute', async () => {
    const coins = ['top-5', 'top-260', 'top-600', 'top-900', 'rare-1', 'rare-2'];
    expect(await read(coins, 10 * minute)).toEqual(coins.toSorted());
    expect(busiest()).toBeLessThanOrEqual(4);
    expect(net.to(gecko).map(({ status }) => status)).not.toContain(429);
  });

  test('a coin that another page needs has its price at once, without a request', async () => {
    await read(['top-260'], 1_000);
    const before = requests().length;
    expect(await read(['top-261'], 1_000)).toEqual(['top-261']);
    expect(
      requests()
        .slice(before)
        .filter((each) => !each.startsWith('snapshot')),
    ).toEqual([]);
  });

  test('a page is known to the next worker', async () => {
    await read(['top-260'], 1_000);
    services = start();
    expect(await read(['top-260', 'top-270'], 30_000)).toEqual(['top-260', 'top-270']);
    expect(count('page 2')).toBe(1);
  });

  test('no page is requested where no open page shows its coins', async () => {
    await read(['top-260'], 1_000);
    await read(['top-5'], 10 * minute);
    expect(count('page 2')).toBeLessThanOrEqual(2);
    expect(count('page 3') + count('page 4')).toBe(0);
  });

  test('a coin that is not on the page that the catalog suggests is requested by id, now and by the next worker', async () => {
    expect(await read(['gone'], 3 * minute)).toEqual(['gone']);
    services = start();
    await read(['gone'], 3 * minute);
    expect(count('page 2')).toBe(1);
    expect(count('gone')).toBeGreaterThanOrEqual(4);
    // Other coins of the page are not in that request.
    expect(new Set(requests())).toEqual(new Set(['top', 'page 2', 'gone', 'snapshot 1']));
  });

  test('a page of a private window leaves nothing in storage', async () => {
    expect(await read(['top-260', 'top-5'], 3 * minute, true)).toEqual(['top-260', 'top-5']);
    expect(count('page 2')).toBe(2);
    expect(count('snapshot 2')).toBe(1);
    expect(JSON.stringify([...api.stored])).not.toMatch(/top-2[5-9]\d|page 2|snapshot 2|"page":2/);
  });

  test('nor does it change the page that ordinary windows have stored', async () => {
    await read(['top-260'], 1_000);
    const stored = () => (api.stored.get('market') as { further?: unknown }).further;
    const before = structuredClone(stored());
    await vi.advanceTimersByTimeAsync(5 * minute);
    await read(['top-260'], 1_000, true);
    expect(count('page 2')).toBe(2);
    expect(stored()).toEqual(before);
  });

  test('where the page fails, another provider is requested, and nothing by id from CoinGecko', async () => {
    net.statusOf = (url) => (url.searchParams.get('page') === '2' ? 500 : 200);
    await read(['top-5', 'top-260'], 5 * minute);
    expect(requests().filter((each) => each.includes('-'))).toEqual([]);
  });
});

describe('the snapshot beside the quotes', () => {
  test('is not awaited: a reply comes while it hangs', async () => {
    const answered = net.hosts.get(gecko)!;
    const unanswered = new Promise(() => undefined);
    vi.stubGlobal('fetch', async (address: string) => {
      const url = new URL(address);
      if (url.searchParams.has('sparkline')) return unanswered;
      return new Response(url.host === gecko ? JSON.stringify(answered(url)) : '[]');
    });
    const reply = services.market.quotes(['top-5']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await Promise.race([reply, Promise.resolve(null)])).toMatchObject({
      quotes: { 'top-5': { price: 7 } },
    });
  });

  test('and an invalid one does not delay the next prices', async () => {
    net.statusOf = (url) => (url.searchParams.has('sparkline') ? 500 : 200);
    await read(['top-5'], 10 * minute);
    expect(count('top')).toBeGreaterThanOrEqual(9);
  });

  test('samples are kept once an hour, though the worker restarts in between', async () => {
    for (let tens = 0; tens <= 12; tens += 1) {
      await read(['top-5'], 1_000);
      services = start();
      await vi.advanceTimersByTimeAsync(10 * minute - 2_000);
    }
    const { samples } = api.stored.get('samples') as { samples: unknown[] };
    expect(samples).toHaveLength(3);
    expect(await services.samples.of('top-5', 'usd')).toHaveLength(3);
  });
});
