import type { RatePublisher } from '../../domain/quote/quote.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { cacheCell, type CacheCell, sessionCacheCell, splitCell } from '../../platform/cache-cell.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import { z } from '../../platform/zod.ts';
import { requestWithFailover } from '../failover.ts';
import type { ProviderResult } from '../provider.ts';

/** The exchange rate of the US dollar. */
export interface Rate {
  /** Units of the currency for one US dollar. */
  readonly perDollar: number;
  /** The day, or the moment, for which the rate was published, in milliseconds since 1970. */
  readonly at: number;
  readonly rates: RatePublisher;
}

export interface RateSource extends RateLimitedSource {
  /** How long its rate stays the newest, in milliseconds. */
  readonly cacheMs: number;
  hasRate(currency: string): boolean;
  rate(currency: string, now: number): Promise<ProviderResult<Rate>>;
  /** The last rate published up to the end of a day. `day`: its midnight in UTC, in milliseconds since 1970. */
  readonly rateOn?: (currency: string, day: number, now: number) => Promise<ProviderResult<Rate>>;
}

/** The most rates of past days that are kept. */
const mostPast = 500;

/** A rate older than this is not used, whatever fails, in milliseconds: none are published over holidays. */
const maxAgeMs = 7 * dayMs;
/** The longest that a rate stays fresh. One that is fresh for longer is from before the clock was set back. */
const longestCacheMs = 6 * hourMs;

interface RatesParts {
  readonly sources: readonly RateSource[];
  readonly limiter: RequestLimiter;
  readonly cell: CacheCell<StoredRates>;
  readonly now: () => number;
}

/** Exchange rates of the US dollar, cached; one request at a time for each currency. */
export class Rates {
  readonly #parts: RatesParts;
  readonly #inFlight = new Map<string, Promise<Rate | null>>();
  /** By currency and day; null until they were read. */
  #past: StoredRates['unstored'] | null = null;

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
   */
  on(currency: string, at: number): Promise<Rate | null> {
    const day = Math.floor(at / dayMs);
    return this.#once(`${currency} ${day}`, () => this.#on(currency, day));
  }

  /** The rate that is stored, without a request; null where none is, or it is over a week old. */
  async lastKnown(currency: string): Promise<Rate | null> {
    const known = await this.#parts.cell.read();
    const last = known && Object.hasOwn(known.rates, currency) ? known.rates[currency] : undefined;
    return last && this.#parts.now() - last.at < maxAgeMs ? last : null;
  }

  #once(key: string, find: () => Promise<Rate | null>): Promise<Rate | null> {
    const request = this.#inFlight.get(key) ?? find().finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, request);
    return request;
  }

  async #on(currency: string, day: number): Promise<Rate | null> {
    const { sources, limiter, now } = this.#parts;
    const key = `${currency} ${day}`;
    const past = await this.#pastRates();
    if (Object.hasOwn(past, key)) return past[key]!;
    const able = sources.filter((source) => source.hasRate(currency) && source.rateOn);
    const spec = {
      what: `rate:${key}`,
      urgency: 'charts',
      intervalMs: minuteMs,
      isStored: () => false,
    } as const;
    const found = await requestWithFailover(able, limiter, spec, (source) =>
      source.rateOn!(currency, day * dayMs, now()),
    );
    if (!found) return null;
    // Not across an await: another day's rate may have come meanwhile.
    const others = Object.entries(this.#past ?? {}).slice(1 - mostPast);
    this.#past = { ...Object.fromEntries(others), [key]: found.value };
    await this.#keep((await this.#parts.cell.read())?.rates ?? {});
    return found.value;
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
    // One currency at a time: the one before the reader's last change is not worth storing.
    await this.#keep({ [currency]: { ...found.value, until } });
    return found.value;
  }

  async #pastRates(): Promise<NonNullable<StoredRates['unstored']>> {
    const known = this.#past ?? (await this.#parts.cell.read())?.unstored ?? {};
    return (this.#past ??= known);
  }

  async #keep(rates: StoredRates['rates']): Promise<void> {
    const unstored = await this.#pastRates();
    await this.#parts.cell.write({
      version: 1,
      rates,
      ...(Object.keys(unstored).length > 0 && { unstored }),
    });
  }
}

/** Units for a dollar. No offered currency, from Bitcoin to the Vietnamese dong, is near these bounds. */
export const rateAmount = z.number().check(z.gte(1e-9), z.lte(1e9));

const rate = z.object({ perDollar: rateAmount, at: z.number(), rates: z.enum(['frankfurter', 'coingecko']) });
const stored = z.object({
  version: z.literal(1),
  /** By currency. `until`: when it has to be renewed, in milliseconds since 1970. */
  rates: z.record(z.string(), z.extend(rate, { until: z.number() })),
});
const pastRates = z.record(z.string(), rate);

/** `unstored`: rates of past days, by currency and day. On disk they would tell of what days the reader's articles are. */
export type StoredRates = z.infer<typeof stored> & { readonly unstored?: z.infer<typeof pastRates> };

export const ratesCell = splitCell<StoredRates>(
  cacheCell('rates', stored),
  sessionCacheCell('unstored rates', pastRates),
  { version: 1, rates: {} },
);
