import { z } from '../platform/zod.ts';
import type { GlobalReply } from '../domain/protocol.ts';
import type { GlobalMarket } from '../domain/quote/quote.ts';
import { providerIds } from '../domain/quote/sources.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { askInOrder } from './ask-in-order.ts';
import type { RequestLimiter } from './request-limiter.ts';
import { conversion } from './market-memory.ts';
import { hasGlobal, type MarketProvider } from './provider.ts';
import { minuteMs } from '../domain/time.ts';

const figure = z.nullable(z.number());
const stored = z.object({
  version: z.literal(1),
  /** What the reader wanted them in. */
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

/** CoinGecko makes its figures anew every 10 minutes. */
const intervalMs = 10 * minuteMs;

export interface GlobalParts {
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  readonly cell: StorageCell<StoredGlobal>;
  readonly currency: () => Promise<string>;
  readonly convert: (market: GlobalMarket, currency: string) => Promise<GlobalMarket>;
  readonly now: () => number;
}

/** The whole market's figures, from the first in order that has such. */
export class GlobalFigures {
  readonly #parts: GlobalParts;
  #flight: Promise<GlobalReply> | null = null;

  constructor(parts: GlobalParts) {
    this.#parts = parts;
  }

  get(): Promise<GlobalReply> {
    this.#flight ??= this.#get().finally(() => (this.#flight = null));
    return this.#flight;
  }

  async #get(): Promise<GlobalReply> {
    const { providers, limiter, cell, convert, now } = this.#parts;
    const currency = await this.#parts.currency();
    const last = await cell.read();
    const known = last?.currency === currency ? last : null;
    const age = known ? now() - known.askedAt : Infinity;
    if (known && age >= 0 && age < intervalMs) return { market: known.market, problem: null };
    const able = (await providers()).filter(hasGlobal);
    const spec = { what: `global:${currency}`, urgency: 'context', intervalMs: minuteMs } as const;
    const answer = await askInOrder(able, limiter, spec, (provider) =>
      provider.global({ currency, now: now() }),
    );
    if (!answer) {
      const problem = able.length > 0 ? await limiter.problem(able, spec) : null;
      return { market: known?.market ?? null, problem };
    }
    const market = await convert(answer.value, currency);
    await cell.write({ version: 1, currency, askedAt: now(), market });
    return { market, problem: null };
  }
}
