import type { Point } from '../../../../../utils/domain/quote/history.ts';
import type { MomentMemory } from '../../../../../utils/market/history/moment-cache.ts';
import { type LargestCoins, Moments } from '../../../../../utils/market/history/moments.ts';
import type { MomentRequest } from '../../../../../utils/market/providers/defillama.ts';
import { splitCell } from '../../../../../utils/platform/cache-cell.ts';
import type { HttpFailure } from '../../../../../utils/platform/http.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import { memoryCell } from '../memory-cell.ts';

/** Baskets of past prices with the test's clock, source and storage; the storage outlives a "worker". */
export class MomentsWorld {
  now = 1_700_000_100_000;
  /** What is on disk. */
  readonly cell = memoryCell<MomentMemory>();
  readonly #session = {
    moments: memoryCell<NonNullable<MomentMemory['unstored']>>(),
    limiter: memoryCell<NonNullable<RequestLog['unstored']>>(),
  };
  readonly limiter = memoryCell<RequestLog>();
  largest: LargestCoins = { coins: ['bitcoin', 'ethereum', 'bitcoin-cash', 'solana'], newCoins: [] };
  /** Every request to the source. */
  readonly requested: MomentRequest[] = [];
  failure: HttpFailure | null = null;
  /** How far behind the moment the prices are, in milliseconds. */
  lag = 100_000;
  /** How many entries of each response are dropped. */
  dropped = 0;
  /** Coins that the source does not have. */
  readonly absent = new Set<string>();
  /** In US dollars; 10 where it is missing. */
  readonly prices = new Map<string, number>();
  /** Runs during a request. */
  meanwhile: () => Promise<unknown> | void = () => undefined;

  /** A worker that has just started. */
  worker(): Moments {
    const now = () => this.now;
    const limiterCell = splitCell<RequestLog>(this.limiter, this.#session.limiter, {
      version: 1,
      circuits: {},
    });
    return new Moments({
      source: {
        id: 'defillama',
        circuit: 'defillama',
        perMinute: 10,
        limitedMs: 60_000,
        pricesAt: async (request) => {
          this.requested.push(request);
          await this.meanwhile();
          if (this.failure) return this.failure;
          const known = request.coins.filter((coin) => !this.absent.has(coin));
          const prices = new Map(
            known.map((coin): [string, Point] => [
              coin,
              [request.at - this.lag, this.prices.get(coin) ?? 10],
            ]),
          );
          return { ok: true, value: { prices, dropped: this.dropped } };
        },
      },
      limiter: new RequestLimiter({ cell: limiterCell, now, random: () => 0 }),
      cell: splitCell<MomentMemory>(this.cell, this.#session.moments, { version: 1, entries: [] }),
      largest: async () => this.largest,
      catalogWords: async () => '\nbitcoin\tbtc\tbitcoin\nsolana\tsol\tsolana\n',
      now,
    });
  }
}
