import { z } from '../platform/zod.ts';
import type { GlobalReply } from '../domain/protocol.ts';
import type { GlobalMarket } from '../domain/quote/quote.ts';
import { providerIds } from '../domain/quote/sources.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { requestWithFailover } from './failover.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import { conversion } from './market-store.ts';
import { hasGlobal, type MarketProvider } from './provider.ts';
import { minuteMs } from '../domain/time.ts';

const figure = z.nullable(z.number());
const stored = z.object({
  version: z.literal(1),
  /** The reader's currency. */
  currency: z.string(),
  askedAt: z.number(),
  market: z.object({
    marketCap: z.number(),
    currency: z.string(),
    change24h: figure,
    btcDominance: figure,
    at: z.number(),
    source: z.enum(providerIds),
    converted: z.exactOptional(conversion),
  }),
});
export type StoredGlobal = z.infer<typeof stored>;

export const globalCell = cacheCell<StoredGlobal>('global', stored);

/** CoinGecko updates its figures every 10 minutes. */
const intervalMs = 10 * minuteMs;

export interface GlobalParts {
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  readonly cell: StorageCell<StoredGlobal>;
  readonly currency: () => Promise<string>;
  readonly convert: (market: GlobalMarket, currency: string) => Promise<GlobalMarket>;
  readonly now: () => number;
}

/** The whole market's figures, from the first provider in order that has them. */
export class GlobalFigures {
  readonly #parts: GlobalParts;
  #inFlight: Promise<GlobalReply> | null = null;

  constructor(parts: GlobalParts) {
    this.#parts = parts;
  }

  get(): Promise<GlobalReply> {
    this.#inFlight ??= this.#get().finally(() => (this.#inFlight = null));
    return this.#inFlight;
  }

  /** The last known figures in the reader's currency. Sends no request. */
  async known(): Promise<GlobalMarket | null> {
    const [currency, last] = await Promise.all([this.#parts.currency(), this.#parts.cell.read()]);
    return last?.currency === currency ? last.market : null;
  }

  async #get(): Promise<GlobalReply> {
    const { providers, limiter, cell, convert, now } = this.#parts;
    const currency = await this.#parts.currency();
    const last = await cell.read();
    const known = last?.currency === currency ? last : null;
    const age = known ? now() - known.askedAt : Infinity;
    if (known && age >= 0 && age < intervalMs) return { market: known.market, problem: null };
    const able = (await providers()).filter(hasGlobal);
    const spec = { what: `global:${currency}`, urgency: 'charts', intervalMs: minuteMs } as const;
    const found = await requestWithFailover(able, limiter, spec, (provider) =>
      provider.global({ currency, now: now() }),
    );
    if (!found) {
      const problem = able.length > 0 ? await limiter.problem(able, spec) : null;
      return { market: known?.market ?? null, problem };
    }
    const market = await convert(found.value, currency);
    await cell.write({ version: 1, currency, askedAt: now(), market });
    return { market, problem: null };
  }
}
