import type { Quote } from '../../../utils/domain/quote/quote.ts';
import { Market } from '../../../utils/market/market.ts';
import type { MarketMemory } from '../../../utils/market/market-memory.ts';
import type { Answer, MarketProvider, QuoteBatch } from '../../../utils/market/provider.ts';
import type { StorageCell } from '../../../utils/platform/storage-cell.ts';

export function quote(coin: string, price: number, at: number): Quote {
  const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
  return { coin, price, currency: 'usd', change24h: 1, at, source: 'coingecko', ...unknown };
}

/** A market whose clock, provider and storage belong to the test; the storage outlives a "worker". */
export class MarketWorld {
  now = 1_700_000_000_000;
  currency = 'usd';
  stored: MarketMemory | null = null;
  readonly requests: ('top' | readonly string[])[] = [];
  globalRequests = 0;
  prices: Record<string, number> = { bitcoin: 70_652.6, ethereum: 2_070.24 };
  outside: Record<string, number> = { rare: 0.5 };
  failure: Extract<Answer<QuoteBatch>, { ok: false }> | null = null;
  /** What happens while an answer is on its way. */
  meanwhile: () => void = () => undefined;

  /** A worker that has just started: it knows only what is stored. */
  worker(): Market {
    const cell: StorageCell<MarketMemory> = {
      read: async () => this.stored,
      write: async (value) => void (this.stored = structuredClone(value)),
      watch: () => undefined,
    };
    return new Market({
      provider: this.#provider(),
      cell,
      currency: async () => this.currency,
      now: () => this.now,
      random: () => 0,
      wait: async (ms) => void (this.now += ms),
    });
  }

  #provider(): MarketProvider {
    return {
      id: 'coingecko',
      quotes: async (coins) => {
        this.requests.push(coins);
        const failure = this.failure;
        await Promise.resolve();
        this.meanwhile();
        if (failure) return failure;
        const all = coins === 'top' ? this.prices : this.outside;
        const quotes = Object.entries(all).map(([coin, price]) => quote(coin, price, this.now));
        return { ok: true, value: { quotes, dropped: 0 } };
      },
      global: async (currency, now) => {
        this.globalRequests += 1;
        if (this.failure) return this.failure;
        return {
          ok: true,
          value: {
            marketCap: 2.48e12,
            currency,
            change24h: 9,
            btcDominance: 57,
            at: now,
            source: 'coingecko',
          },
        };
      },
    };
  }
}
