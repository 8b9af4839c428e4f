import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { marketServices, type MarketServices } from '../../../../entrypoints/background/market-services.ts';
import type { ProviderId } from '../../../../utils/domain/quote/quote.ts';
import { SimulatedNet } from './simulated-net.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => (await import('./extension-storage.ts')).fakeExtensionApi());

const minute = 60_000;
const gecko = 'api.coingecko.com';
/** Bitcoin, which all list, two coins that only CoinGecko's shared page has, and one that it gives by id alone. */
const coins = ['bitcoin', 'top-3', 'top-249', 'rare-1'];
interface Row {
  readonly id: string;
  readonly current_price: number | null;
}

let net: SimulatedNet;
let currency: string;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  api.stored.clear();
  net = new SimulatedNet();
  const geckoAnswer = net.hosts.get(gecko)!;
  net.hosts.set(gecko, (url) =>
    (geckoAnswer(url) as Row[]).map((row) => (row.id === 'top-0' ? { ...row, id: 'bitcoin' } : row)),
  );
  net.hosts.set('api.frankfurter.dev', () => ({ date: '2023-11-14', base: 'USD', quote: 'EUR', rate: 0.9 }));
  net.install();
  currency = 'usd';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(order: readonly ProviderId[]): MarketServices {
  return marketServices({
    keys: { read: async () => ({}), refuse: async () => undefined },
    order: async () => order,
    currency: async () => currency,
  });
}

/** Requests the coins as an open page does, at the time that each reply names. */
async function read({ market }: MarketServices, ms: number): Promise<readonly string[]> {
  const end = Date.now() + ms;
  let priced: readonly string[] = [];
  while (Date.now() < end) {
    const asked = market.quotes(coins);
    await vi.advanceTimersByTimeAsync(1_000);
    const { quotes, nextAt } = await asked;
    priced = Object.keys(quotes);
    await vi.advanceTimersByTimeAsync(Math.max(0, Math.min(nextAt, end) - Date.now()));
  }
  return priced;
}

/** All ids in requests to CoinGecko, and the number of requests for its shared page. */
function told(): { readonly ids: readonly string[]; readonly pages: number } {
  const requests = net.to(gecko).filter(({ path }) => path.endsWith('/coins/markets'));
  const byId = requests.flatMap(({ query }) => query.get('ids') ?? []);
  return {
    ids: [...new Set(byId.flatMap((ids) => ids.split(',')))],
    pages: requests.filter(({ query }) => !query.has('ids') && !query.has('sparkline')).length,
  };
}

describe.each<ProviderId>(['coinpaprika', 'binance', 'coinbase'])('where %s answers', (other) => {
  test('while CoinGecko fails: afterwards no coin of its shared page is requested by id', async () => {
    const services = start(['coingecko', other]);
    net.broken.set(gecko, 500);
    expect(await read(services, minute)).toEqual(['bitcoin']);
    net.broken.clear();
    expect((await read(services, 5 * minute)).toSorted()).toEqual(coins.toSorted());
    net.broken.set(gecko, 500);
    await read(services, 3 * minute);
    net.broken.clear();
    await read(services, 5 * minute);
    expect(told().ids).toEqual(['rare-1']);
  });

  test('first, as the reader chose: the same, and the page is requested once a minute at most', async () => {
    expect((await read(start([other, 'coingecko']), 10 * minute)).toSorted()).toEqual(coins.toSorted());
    expect(told().ids).toEqual(['rare-1']);
    expect(told().pages).toBeGreaterThanOrEqual(5);
    expect(told().pages).toBeLessThanOrEqual(10);
    expect(net.to(gecko).map(({ status }) => status)).not.toContain(429);
  });

  test('and the worker restarts every 20 seconds: the page is stored', async () => {
    for (let lives = 0; lives < 15; lives += 1) await read(start([other, 'coingecko']), 20_000);
    expect(told().ids).toEqual(['rare-1']);
    expect(told().pages).toBeLessThanOrEqual(6);
  });

  test('and CoinGecko refuses its page: nothing is requested by id', async () => {
    net.broken.set(gecko, 429);
    await read(start([other, 'coingecko']), 10 * minute);
    expect(told().ids).toEqual([]);
  });

  test('and the currency changes: prices of the page in the new one at once, none by id', async () => {
    const services = start([other, 'coingecko']);
    await read(services, minute);
    currency = 'eur';
    expect(await read(services, 5_000)).toContain('top-3');
    expect(told().ids).toEqual(['rare-1']);
  });
});

test('a coin of the page without a price is not requested by id', async () => {
  const answer = net.hosts.get(gecko)!;
  net.hosts.set(gecko, (url) =>
    (answer(url) as Row[]).map((row) => (row.id === 'top-3' ? { ...row, current_price: null } : row)),
  );
  await read(start(['coingecko', 'coinpaprika']), 3 * minute);
  expect(told().ids).toEqual(['rare-1']);
});
