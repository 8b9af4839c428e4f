import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import { Market } from '../../../../utils/market/market.ts';
import { emptyMemory, type MarketMemory } from '../../../../utils/market/market-store.ts';
import { splitCell } from '../../../../utils/platform/cache-cell.ts';
import { type FakeProvider, fakeProvider } from './fake-provider.ts';
import { memoryCell } from './memory-cell.ts';

/** A market with the test's clock, providers and storage; the storage outlives a "worker". */
export class MarketWorld {
  now = 1_700_000_000_000;
  currency = 'usd';
  /** Units of a currency for one US dollar, where that is known. */
  dollar: Record<string, number> = { usd: 1 };
  /** What is on disk. */
  readonly market = memoryCell<MarketMemory>();
  readonly limiter = memoryCell<RequestLog>();
  readonly #session = {
    market: memoryCell<NonNullable<MarketMemory['unstored']>>(),
    limiter: memoryCell<NonNullable<RequestLog['unstored']>>(),
  };
  readonly gecko = fakeProvider('coingecko');
  readonly paprika = fakeProvider('coinpaprika', { topIsAll: true, cacheMs: 300_000 });
  readonly kraken = fakeProvider('kraken', { cacheMs: 30_000 });
  providers: readonly FakeProvider[] = [this.gecko, this.paprika, this.kraken];

  /** A worker that has just started: it knows only what is stored. */
  worker(): Market {
    const now = () => this.now;
    const limiterCell = splitCell<RequestLog>(this.limiter, this.#session.limiter, {
      version: 1,
      circuits: {},
    });
    return new Market({
      providers: async () => this.providers,
      limiter: new RequestLimiter({ cell: limiterCell, now, random: () => 0 }),
      cell: splitCell<MarketMemory>(this.market, this.#session.market, emptyMemory('')),
      currency: async () => this.currency,
      convert: async (quotes) => quotes,
      dollarIn: async (code) => this.dollar[code] ?? null,
      catalogWords: async () => '\nbitcoin\tbtc\tbitcoin\nstory\tip\tstory\n',
      now,
      wait: async (ms) => void (this.now += ms),
    });
  }

  /** The requests to each provider, in order. */
  requested(): Record<string, FakeProvider['requested']> {
    return Object.fromEntries(
      this.providers
        .filter(({ requested }) => requested.length > 0)
        .map(({ id, requested }) => [id, requested]),
    );
  }
}
