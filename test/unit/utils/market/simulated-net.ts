import { vi } from 'vitest';
import { packagedListingsText } from './extension-storage.ts';

interface Arrival {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly at: number;
  readonly status: number;
}

type Answer = (url: URL) => unknown;

/** The providers of a simulated quarter of an hour: records the requests by the simulated clock. */
export class SimulatedNet {
  readonly arrivals: Arrival[] = [];
  readonly hosts = new Map<string, Answer>([
    ['api.coingecko.com', gecko],
    ['api.coinpaprika.com', () => [paprikaRow]],
    ['data-api.binance.vision', binance],
    ['api.binance.com', binance],
    ['api.exchange.coinbase.com', () => ({ 'BTC-USD': { stats_24hour: { last: '7', open: '7' } } })],
  ]);
  /** Status with which a host answers instead. */
  readonly broken = new Map<string, number>();
  /** Status of an answer that no other rule decides. */
  statusOf: (url: URL) => number = () => 200;

  /** The ids of the packaged catalog, by rank. */
  catalog: readonly string[] = [];

  /** Takes the place of the browser's network until `vi.unstubAllGlobals`. */
  install(): void {
    vi.stubGlobal('fetch', async (address: string) => this.#answer(new URL(address)));
  }

  to(host: string): readonly Arrival[] {
    return this.arrivals.filter((arrival) => arrival.host === host);
  }

  async #answer(url: URL): Promise<Response> {
    if (url.pathname === '/catalog.txt')
      return new Response(['', ...this.catalog.map((id) => `${id}\t${id}`), ''].join('\n'));
    if (url.protocol === 'chrome-extension:') return new Response(packagedListingsText());
    const answer = this.hosts.get(url.host);
    if (!answer) throw new TypeError('Failed to fetch');
    const status = this.broken.get(url.host) ?? (this.#isTooMany(url.host) ? 429 : this.statusOf(url));
    this.arrivals.push({
      host: url.host,
      path: url.pathname,
      query: url.searchParams,
      at: Date.now(),
      status,
    });
    const hasBody = status === 200 || status === 400;
    return new Response(JSON.stringify(hasBody ? answer(url) : {}), { status });
  }

  /** CoinGecko without a key: the sixth request within a minute is refused, and counts as well. */
  #isTooMany(host: string): boolean {
    const recent = this.to(host).filter(({ at }) => Date.now() - at < 60_000);
    return host === 'api.coingecko.com' && recent.length >= 5;
  }
}

/** The list is `top-0` and so on, in pages of 250; by id everything exists. */
function gecko({ pathname, searchParams }: URL): unknown {
  if (pathname.endsWith('/market_chart/range')) return { prices: [[Date.now() - 60_000, 7]] };
  if (pathname.endsWith('/global'))
    return {
      data: { total_market_cap: { usd: 1 }, market_cap_percentage: {}, updated_at: Date.now() / 1000 },
    };
  const first = (Number(searchParams.get('page') ?? 1) - 1) * 250;
  const ids =
    searchParams.get('ids')?.split(',') ?? Array.from({ length: 250 }, (_, i) => `top-${first + i}`);
  const line = searchParams.get('sparkline') === 'true' && {
    price_change_percentage_24h: 0,
    price_change_percentage_7d_in_currency: 0,
    sparkline_in_7d: { price: Array.from({ length: 168 }, () => 7) },
  };
  return ids.map((id) => ({ id, current_price: 7, last_updated: new Date().toISOString(), ...line }));
}

const paprikaRow = { id: 'btc-bitcoin', quotes: { USD: { price: 7 } } };

function binance({ pathname, searchParams }: URL): unknown {
  if (pathname.endsWith('/klines')) return [[Date.now() - 60_000, '7', '7', '7', '7', '1', Date.now()]];
  const symbols = JSON.parse(searchParams.get('symbols') ?? '["BTCUSDT"]') as string[];
  return symbols.map((symbol) => ({ symbol, lastPrice: '7', openPrice: '7', closeTime: Date.now() }));
}
