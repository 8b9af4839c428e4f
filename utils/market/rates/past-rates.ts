import { dayMs, minuteMs } from '../../domain/time.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';
import { requestWithFailover } from '../failover.ts';
import type { ProviderResult } from '../provider.ts';
import { type Rate, rateAmount } from './rates.ts';

/** A source of the rates of past days. */
export interface PastRateSource extends RateLimitedSource {
  hasRate(currency: string): boolean;
  /** The last rate published up to the end of a day. `day`: its midnight in UTC, in milliseconds since 1970. */
  rateOn(currency: string, day: number): Promise<ProviderResult<Rate>>;
}

const stored = z.object({
  version: z.literal(1),
  /** The newest first. */
  rates: z.array(
    z.object({
      /** Currency and day: `eur 20491`. */
      key: z.string(),
      perDollar: rateAmount,
      at: z.number(),
      rates: z.enum(['frankfurter', 'coingecko']),
    }),
  ),
});
export type StoredPastRates = z.infer<typeof stored>;
type KeptRate = StoredPastRates['rates'][number];

export const pastRatesCell = cacheCell<StoredPastRates>('past-rates', stored);

const mostRates = 60;

export interface PastRatesParts {
  readonly source: PastRateSource;
  readonly limiter: RequestLimiter;
  readonly cell: StorageCell<StoredPastRates>;
}

/** Exchange rates of the US dollar on past days, which do not change any more: cached without an end. */
export class PastRates {
  readonly #parts: PastRatesParts;
  readonly #inFlight = new Map<string, Promise<Rate | null>>();
  /** Rates for private windows; never stored. */
  #unstored: readonly KeptRate[] = [];

  constructor(parts: PastRatesParts) {
    this.#parts = parts;
  }

  /**
   * The rate of the day of a moment; null where the source has none.
   * @param at milliseconds since 1970
   */
  on(currency: string, at: number, incognito: boolean): Promise<Rate | null> {
    const day = Math.floor(at / dayMs);
    const key = `${currency} ${day}`;
    const flight = `${key} ${incognito}`;
    const request =
      this.#inFlight.get(flight) ??
      this.#find(key, currency, day * dayMs, incognito).finally(() => this.#inFlight.delete(flight));
    this.#inFlight.set(flight, request);
    return request;
  }

  async #find(key: string, currency: string, day: number, incognito: boolean): Promise<Rate | null> {
    const { source, limiter, cell } = this.#parts;
    if (!source.hasRate(currency)) return null;
    const known = [...((await cell.read())?.rates ?? []), ...this.#unstored].find((each) => each.key === key);
    if (known) return known;
    const spec = {
      what: `rate:${key}`,
      urgency: 'charts',
      intervalMs: minuteMs,
      isStored: () => !incognito,
    } as const;
    const found = await requestWithFailover([source], limiter, spec, () => source.rateOn(currency, day));
    if (!found) return null;
    const kept = { key, ...found.value };
    if (incognito) this.#unstored = [kept, ...this.#unstored].slice(0, mostRates);
    else {
      const others = ((await cell.read())?.rates ?? []).filter((each) => each.key !== key);
      await cell.write({ version: 1, rates: [kept, ...others].slice(0, mostRates) });
    }
    return found.value;
  }
}
