import type { NewCoin } from '../../../../utils/domain/coin/coin.ts';
import type { Quote } from '../../../../utils/domain/quote/quote.ts';
import type { MarketProvider, QuoteRequest } from '../../../../utils/market/provider.ts';
import type { HttpFailure } from '../../../../utils/platform/http.ts';

export function quote(coin: string, price: number, at: number, source: Quote['source']): Quote {
  const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
  return { coin, price, currency: 'usd', change24h: 1, at, source, ...unknown };
}

/** A provider with responses that the test sets, and a record of its requests. */
export interface FakeProvider extends Omit<MarketProvider, 'maxCoins'> {
  readonly requested: QuoteRequest['coins'][];
  /** Prices of the coins in its shared page, and of its other coins. */
  top: Record<string, number>;
  beside: Record<string, number>;
  maxCoins: number;
  failure: HttpFailure | null;
  dropped: number;
  /** Symbols and names of its shared page. */
  named: readonly NewCoin[];
  /** Runs during a request. */
  meanwhile: () => Promise<unknown> | void;
}

export function fakeProvider(
  id: Quote['source'],
  change: Partial<Pick<MarketProvider, 'circuit' | 'cacheMs' | 'topIsAll' | 'maxCoins' | 'perMinute'>> = {},
): FakeProvider {
  const provider: FakeProvider = {
    id,
    circuit: id,
    perMinute: 4,
    cacheMs: 60_000,
    limitedMs: 60_000,
    topIsAll: false,
    maxCoins: Infinity,
    ...change,
    requested: [],
    top: { bitcoin: 70_652.6, ethereum: 2_070.24 },
    beside: { rare: 0.5 },
    failure: null,
    dropped: 0,
    named: [],
    meanwhile: () => undefined,
    async lists(coins) {
      const known = { ...provider.top, ...provider.beside };
      return id === 'coingecko' ? coins : coins.filter((coin) => Object.hasOwn(known, coin));
    },
    async quotes({ coins, now }) {
      provider.requested.push(coins);
      await provider.meanwhile();
      if (provider.failure) return provider.failure;
      const firstPage = coins === 'top' && !provider.topIsAll;
      const known = firstPage ? provider.top : { ...provider.top, ...provider.beside };
      const found = Object.entries(known).filter(([coin]) => coins === 'top' || coins.includes(coin));
      const quotes = found.map(([coin, price]) => quote(coin, price, now, id));
      const page =
        id === 'coingecko' && coins === 'top'
          ? { page: Object.keys(provider.top), named: provider.named }
          : {};
      return { ok: true, value: { quotes, dropped: provider.dropped, ...page } };
    },
  };
  return provider;
}

export function failing(code: HttpFailure['code'], change: Partial<HttpFailure> = {}): HttpFailure {
  return { ok: false, code, retryAfterMs: null, cause: code, ...change };
}
