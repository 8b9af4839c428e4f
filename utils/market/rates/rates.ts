import type { Conversion } from '../../domain/quote/quote.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';
import { requestWithFailover } from '../failover.ts';
import type { ProviderResult } from '../provider.ts';

/** Units for a dollar. No offered currency, from Bitcoin to the Vietnamese dong, is near these bounds. */
export const rateAmount = z.number().check(z.gte(1e-9), z.lte(1e9));

/** The exchange rate of the US dollar. */
export interface Rate {
  /** Units of the currency for one US dollar. */
  readonly perDollar: number;
  /** The day, or the moment, for which the rate was published, in milliseconds since 1970. */
  readonly at: number;
  readonly rates: Conversion['rates'];
}

export interface RateSource extends RateLimitedSource {
  /** How long its rate stays the newest, in milliseconds. */
  readonly cacheMs: number;
  hasRate(currency: string): boolean;
  rate(currency: string, now: number): Promise<ProviderResult<Rate>>;
  /** The last rate published up to the end of a day. `day`: its midnight in UTC, in milliseconds since 1970. */
  readonly rateOn?: (currency: string, day: number, now: number) => Promise<ProviderResult<Rate>>;
}

const stored = z.object({
  version: z.literal(1),
  /** By currency, and those of past days by currency and day: `eur 20491`. */
  rates: z.record(
    z.string(),
    z.object({
      perDollar: rateAmount,
      at: z.number(),
      rates: z.enum(['frankfurter', 'coingecko']),
      /** Fresh until then, in milliseconds since 1970. */
      until: z.number(),
    }),
  ),
});
export type StoredRates = z.infer<typeof stored>;

export const ratesCell = cacheCell<StoredRates>('rates', stored);

/** A rate older than this is not used, whatever fails, in milliseconds: none are published over holidays. */
const maxAgeMs = 7 * dayMs;
/** The longest that a rate stays fresh. One that is fresh for longer is from before the clock was set back. */
const longestCacheMs = 6 * hourMs;

export interface RatesParts {
  readonly sources: readonly RateSource[];
  readonly limiter: RequestLimiter;
  readonly cell: StorageCell<StoredRates>;
  readonly now: () => number;
}

/** How many rates of past days are kept. */
const mostPast = 60;
const forever = Number.MAX_SAFE_INTEGER;

/** Exchange rates of the US dollar, cached; one request at a time for each currency. */
export class Rates {
  readonly #parts: RatesParts;
  readonly #inFlight = new Map<string, Promise<Rate | null>>();
  /** Rates of past days for private windows; never stored. */
  readonly #unstored = new Map<string, Rate>();

  constructor(parts: RatesParts) {
    this.#parts = parts;
  }

  /** Null where no source has a rate. One that can't be renewed is used for a week; the reader sees its day. */
  perDollar(currency: string): Promise<Rate | null> {
    return this.#once(currency, () => this.#perDollar(currency));
  }

  /**
   * The rate of the day of a moment, which does not change any more; null where no source has it.
   * @param at milliseconds since 1970
   * @param incognito called from a private window: nothing of it is stored
   */
  on(currency: string, at: number, incognito: boolean): Promise<Rate | null> {
    const day = Math.floor(at / dayMs);
    return this.#once(`${currency} ${day} ${incognito}`, () => this.#on(currency, day, incognito));
  }

  #once(key: string, find: () => Promise<Rate | null>): Promise<Rate | null> {
    const request = this.#inFlight.get(key) ?? find().finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, request);
    return request;
  }

  async #on(currency: string, day: number, incognito: boolean): Promise<Rate | null> {
    const { cell, sources, limiter, now } = this.#parts;
    const key = `${currency} ${day}`;
    const known = this.#unstored.get(key) ?? (await cell.read())?.rates[key];
    if (known) return known;
    const able = sources.filter((source) => source.hasRate(currency) && source.rateOn);
    const spec = {
      what: `rate:${key}`,
      urgency: 'charts',
      intervalMs: minuteMs,
      isStored: () => !incognito,
    } as const;
    const found = await requestWithFailover(able, limiter, spec, (source) =>
      source.rateOn!(currency, day * dayMs, now()),
    );
    if (!found) return null;
    if (incognito) this.#unstored.set(key, found.value);
    else await this.#keep(key, found.value, forever);
    return found.value;
  }

  /** Of current rates one currency is kept: the one before the reader's last change is not worth storing. */
  async #keep(key: string, rate: Rate, until: number): Promise<void> {
    const { cell } = this.#parts;
    const known = Object.entries((await cell.read())?.rates ?? {}).filter(([other]) => other !== key);
    const isPast = ([other]: readonly [string, unknown]): boolean => other.includes(' ');
    const current = isPast([key, rate]) ? known.filter((entry) => !isPast(entry)) : [];
    const past = known.filter(isPast).slice(1 - mostPast);
    await cell.write({
      version: 1,
      rates: Object.fromEntries([...current, ...past, [key, { ...rate, until }]]),
    });
  }

  async #perDollar(currency: string): Promise<Rate | null> {
    const { cell, now, sources, limiter } = this.#parts;
    const known = await cell.read();
    const last = known && Object.hasOwn(known.rates, currency) ? known.rates[currency] : undefined;
    const freshMs = last ? last.until - now() : 0;
    if (last && freshMs > 0 && freshMs <= longestCacheMs) return last;
    const able = sources.filter((source) => source.hasRate(currency));
    const spec = { what: `rate:${currency}`, urgency: 'charts', intervalMs: minuteMs } as const;
    const found = await requestWithFailover(able, limiter, spec, (source) => source.rate(currency, now()));
    if (!found) return last && now() - last.at < maxAgeMs ? last : null;
    const until = now() + found.source.cacheMs;
    await this.#keep(currency, found.value, until);
    return found.value;
  }
}
