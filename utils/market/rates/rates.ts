import { z } from '../../platform/zod.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { askInOrder } from '../ask-in-order.ts';
import type { RequestLimiter } from '../request-limiter.ts';
import { type Rate, rateAmount, type RateSource } from './rate.ts';
import { dayMs, minuteMs } from '../../domain/time.ts';

const stored = z.object({
  version: z.literal(1),
  rates: z.record(
    z.string(),
    z.object({
      perDollar: rateAmount,
      at: z.number(),
      rates: z.enum(['frankfurter', 'coingecko']),
      /** Good until then, in milliseconds since 1970. */
      until: z.number(),
    }),
  ),
});
export type StoredRates = z.infer<typeof stored>;

export const ratesCell = cacheCell<StoredRates>('rates', stored);

/** An older rate than this is not used, whatever fails, in milliseconds: over holidays none are published. */
const oldest = 7 * dayMs;

export interface RatesParts {
  readonly sources: readonly RateSource[];
  readonly limiter: RequestLimiter;
  readonly cell: StorageCell<StoredRates>;
  readonly now: () => number;
}

/** What a dollar costs in the reader's currency. */
export class Rates {
  readonly #parts: RatesParts;
  readonly #flights = new Map<string, Promise<Rate | null>>();

  constructor(parts: RatesParts) {
    this.#parts = parts;
  }

  /** Null where nobody tells. A rate that could not be renewed is given on for a week: its day shows. */
  perDollar(currency: string): Promise<Rate | null> {
    const flight =
      this.#flights.get(currency) ?? this.#perDollar(currency).finally(() => this.#flights.delete(currency));
    this.#flights.set(currency, flight);
    return flight;
  }

  async #perDollar(currency: string): Promise<Rate | null> {
    const { cell, now, sources, limiter } = this.#parts;
    const known = await cell.read();
    const last = known && Object.hasOwn(known.rates, currency) ? known.rates[currency] : undefined;
    if (last && last.until > now()) return last;
    const able = sources.filter((source) => source.knows(currency));
    const spec = { what: `rate:${currency}`, urgency: 'charts', intervalMs: minuteMs } as const;
    const answer = await askInOrder(able, limiter, spec, (source) => source.rate(currency, now()));
    if (!answer) return last && now() - last.at < oldest ? last : null;
    const until = now() + answer.source.cacheMs;
    // One currency at a time: what the reader left behind is not worth keeping.
    await cell.write({ version: 1, rates: { [currency]: { ...answer.value, until } } });
    return answer.value;
  }
}
