import type { Point } from '../../../../../utils/domain/quote/history.ts';
import type { ProviderId } from '../../../../../utils/domain/quote/quote.ts';
import { History } from '../../../../../utils/market/history/history.ts';
import type { HistoryMemory } from '../../../../../utils/market/history/history.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import { splitCell } from '../../../../../utils/platform/cache-cell.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import type { HistoryRequest, MarketProvider } from '../../../../../utils/market/provider.ts';
import { type FakeProvider, fakeProvider } from '../fake-provider.ts';
import { memoryCell } from '../memory-cell.ts';

/** Past prices with the test’s clock, providers and storage; the storage outlives a "worker". */
export class HistoryWorld {
  now = 1_700_000_100_000;
  currency = 'usd';
  /** What is on disk. */
  readonly cell = memoryCell<HistoryMemory>();
  /** The providers that were requested, with the requests, in order. */
  readonly requested: [ProviderId, HistoryRequest][] = [];
  readonly gecko = fakeProvider('coingecko', { perMinute: 30 });
  /** Lists bitcoin, ethereum, and the coins that a test adds. */
  readonly binance = fakeProvider('binance', { perMinute: 300 });
  /** Has no history. */
  readonly kraken = fakeProvider('kraken');
  /** The prices of every provider with a history: one an hour, unless a test sets others. */
  points: (request: HistoryRequest) => Point[] = ({ from, to }) =>
    Array.from({ length: (to - from) / 3_600_000 + 1 }, (_, i): Point => [from + i * 3_600_000, 10 + i]);
  readonly limiter = memoryCell<RequestLog>();
  readonly #session = {
    history: memoryCell<NonNullable<HistoryMemory['unstored']>>(),
    limiter: memoryCell<NonNullable<RequestLog['unstored']>>(),
  };

  /** A worker that has just started. */
  worker(): History {
    const now = () => this.now;
    const providers = [this.#withHistory(this.gecko), this.kraken, this.#withHistory(this.binance)];
    const limiterCell = splitCell<RequestLog>(this.limiter, this.#session.limiter, {
      version: 1,
      circuits: {},
    });
    const historyCell = splitCell<HistoryMemory>(this.cell, this.#session.history, {
      version: 1,
      entries: [],
    });
    return new History({
      providers: async () => providers,
      limiter: new RequestLimiter({ cell: limiterCell, now, random: () => 0 }),
      cell: historyCell,
      currency: async () => this.currency,
      now,
    });
  }

  requestedIds(): ProviderId[] {
    return this.requested.map(([id]) => id);
  }

  #withHistory(provider: FakeProvider): MarketProvider {
    return Object.assign(provider, {
      history: async (request: HistoryRequest) => {
        this.requested.push([provider.id, request]);
        if (provider.failure) return provider.failure;
        const unit = provider.id === 'binance' ? 'usdt' : request.currency;
        return {
          ok: true,
          value: { points: this.points(request), currency: unit, source: provider.id },
        } as const;
      },
    });
  }
}
