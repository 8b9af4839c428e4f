import type { Point } from '../../../../../utils/domain/quote/history.ts';
import type { ProviderId } from '../../../../../utils/domain/quote/quote.ts';
import { History } from '../../../../../utils/market/history/history.ts';
import type { HistoryMemory } from '../../../../../utils/market/history/history.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import type { HistoryRequest, MarketProvider } from '../../../../../utils/market/provider.ts';
import { type FakeProvider, fakeProvider } from '../fake-provider.ts';
import { memoryCell } from '../memory-cell.ts';

/** Past prices whose clock, providers and storage belong to the test; the storage outlives a "worker". */
export class HistoryWorld {
  now = 1_700_000_100_000;
  currency = 'usd';
  readonly cell = memoryCell<HistoryMemory>();
  /** Who was asked, and for what, in order. */
  readonly asked: [ProviderId, HistoryRequest][] = [];
  readonly gecko = fakeProvider('coingecko', { perMinute: 30 });
  /** Lists bitcoin and ethereum, and beside them what the test says. */
  readonly binance = fakeProvider('binance', { perMinute: 300 });
  /** What every provider with a history answers: a price an hour, unless the test says otherwise. */
  points: (ask: HistoryRequest) => Point[] = ({ from, to }) =>
    Array.from({ length: (to - from) / 3_600_000 + 1 }, (_, i): Point => [from + i * 3_600_000, 10 + i]);
  readonly limiter = memoryCell<RequestLog>();

  /** A worker that has just started. */
  worker(): History {
    const now = () => this.now;
    const providers = [
      this.#withHistory(this.gecko),
      fakeProvider('kraken'),
      this.#withHistory(this.binance),
    ];
    return new History({
      providers: async () => providers,
      limiter: new RequestLimiter({ cell: this.limiter, now, random: () => 0 }),
      cell: this.cell,
      currency: async () => this.currency,
      now,
    });
  }

  who(): ProviderId[] {
    return this.asked.map(([id]) => id);
  }

  #withHistory(provider: FakeProvider): MarketProvider {
    return Object.assign(provider, {
      history: async (ask: HistoryRequest) => {
        this.asked.push([provider.id, ask]);
        if (provider.failure) return provider.failure;
        const unit = provider.id === 'binance' ? 'usdt' : ask.currency;
        return {
          ok: true,
          value: { points: this.points(ask), currency: unit, source: provider.id },
        } as const;
      },
    });
  }
}
