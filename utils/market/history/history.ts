import type { CoinId } from '../../domain/coin/coin.ts';
import type { HistoryReply } from '../../domain/protocol.ts';
import { providerIds } from '../../domain/quote/sources.ts';
import { hourMs, minuteMs } from '../../domain/time.ts';
import { type CacheCell, cacheCell, sessionCacheCell, splitCell } from '../../platform/cache-cell.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import { z } from '../../platform/zod.ts';
import { requestWithFailover } from '../failover.ts';
import { hasHistory, type MarketProvider } from '../provider.ts';
import { unlistedCoins, unlistedProblem } from '../listing.ts';

const entry = z.object({
  /** Coin, kind of data, time bucket and currency: `bitcoin day 5666666 usd`. */
  key: z.string(),
  /** When the entry expires, in milliseconds since 1970. */
  until: z.number(),
  /** Null where no provider has prices. */
  series: z.nullable(
    z.object({
      points: z.readonly(z.array(z.readonly(z.tuple([z.number(), z.number()])))),
      currency: z.string(),
      source: z.enum(providerIds),
    }),
  ),
});
type HistoryEntry = z.infer<typeof entry>;

const entries = z.array(entry);
const memory = z.object({ version: z.literal(1), entries });
/** `unstored`: what only private windows requested. */
export type HistoryMemory = z.infer<typeof memory> & { readonly unstored?: HistoryEntry[] };

export const historyCell = splitCell<HistoryMemory>(
  cacheCell('history', memory),
  sessionCacheCell('unstored history', entries),
  { version: 1, entries: [] },
);

/** Three prices for each of the thirty coins of a page's table, and the charts of its cards. An entry has up to 8 kB. */
const maxEntries = 120;
/** How long it is cached that no provider has prices. */
const missMs = hourMs;

export interface HistoryParts {
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  readonly cell: CacheCell<HistoryMemory>;
  readonly currency: () => Promise<string>;
  readonly now: () => number;
}

/** Prices of one coin over a span of time. */
export interface WantedHistory {
  readonly coin: CoinId;
  /** The kind of data with its time bucket: part of the cache key. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
  /** When prices that are found now expire, in milliseconds since 1970. */
  readonly until: number;
  /** The reader's own where it is missing. */
  readonly currency?: string | undefined;
  /** Called from a private window or a private site: nothing of it is written to disk. */
  readonly incognito?: boolean;
}

export interface FoundHistory extends HistoryReply {
  /** False where no provider with a history lists the coin, so that none was requested. */
  readonly isListed: boolean;
}

/** Past prices, cached by coin and time bucket. */
export class History {
  readonly #parts: HistoryParts;
  readonly #inFlight = new Map<string, Promise<FoundHistory>>();
  #memory: HistoryMemory | null = null;
  /** Keys of requests in flight that ordinary windows called for, too. */
  readonly #storable = new Set<string>();

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** The cached prices, or those of the first provider that replies. */
  async find(wanted: WantedHistory): Promise<FoundHistory> {
    const { currency, key } = await this.#keyOf(wanted);
    if (!wanted.incognito) this.#storable.add(key);
    const request =
      this.#inFlight.get(key) ?? this.#fetch(key, wanted, currency).finally(() => this.#end(key));
    this.#inFlight.set(key, request);
    return request;
  }

  /** Whether `find` needs no new request: its prices are cached, or on their way. */
  async isKnown(wanted: WantedHistory): Promise<boolean> {
    const { key } = await this.#keyOf(wanted);
    return this.#inFlight.has(key) || (await this.#cached(key)) !== undefined;
  }

  async #keyOf(wanted: WantedHistory): Promise<{ readonly currency: string; readonly key: string }> {
    const currency = wanted.currency ?? (await this.#parts.currency());
    return { currency, key: `${wanted.coin} ${wanted.what} ${currency}` };
  }

  async #cached(key: string): Promise<HistoryEntry | undefined> {
    const { entries: stored, unstored = [] } = await this.#load();
    const now = this.#parts.now();
    return [...stored, ...unstored].find((each) => each.key === key && each.until > now);
  }

  #end(key: string): void {
    this.#inFlight.delete(key);
    this.#storable.delete(key);
  }

  async #fetch(key: string, wanted: WantedHistory, currency: string): Promise<FoundHistory> {
    const known = await this.#cached(key);
    if (known) return { series: known.series, problem: null, isListed: true };
    const found = await this.#request(key, wanted, currency);
    const { series, problem, isListed } = found;
    if (!problem && isListed) {
      await this.#keep({ key, series, until: series ? wanted.until : this.#parts.now() + missMs });
    }
    return found;
  }

  /** Neither prices nor a problem where no provider has any. */
  async #request(key: string, { coin, from, to }: WantedHistory, currency: string): Promise<FoundHistory> {
    const { providers, limiter, now } = this.#parts;
    const spec = {
      what: `history:${key}`,
      urgency: 'charts',
      intervalMs: minuteMs,
      isStored: () => this.#storable.has(key),
    } as const;
    const failed: MarketProvider[] = [];
    let isListed = false;
    const enabled = await providers();
    for (const provider of inOrder(enabled.filter(hasHistory), currency)) {
      if ((await provider.lists([coin])).length === 0) continue;
      isListed = true;
      const found = await requestWithFailover([provider], limiter, spec, () =>
        provider.history({ coin, currency, from, to, now: now() }),
      );
      if (found && found.value.points.length > 0) return { series: found.value, problem: null, isListed };
      if (!found) failed.push(provider);
    }
    if (failed.length > 0) return { series: null, problem: await limiter.problem(failed, spec), isListed };
    const isUnlisted = !isListed && (await unlistedCoins([coin], enabled)).length > 0;
    return { series: null, problem: isUnlisted ? unlistedProblem(enabled) : null, isListed };
  }

  async #keep(added: HistoryEntry): Promise<void> {
    await this.#load();
    // Read after the last await: of concurrent requests, none may overwrite the entries of the others.
    const before: HistoryMemory = this.#memory ?? { version: 1, entries: [] };
    const now = this.#parts.now();
    const withEntry = (all: readonly HistoryEntry[] = []): HistoryEntry[] => {
      const others = all.filter(({ key, until }) => key !== added.key && until > now);
      return [added, ...others].slice(0, maxEntries);
    };
    this.#memory = this.#storable.has(added.key)
      ? { ...before, entries: withEntry(before.entries) }
      : { ...before, unstored: withEntry(before.unstored) };
    await this.#parts.cell.write(this.#memory);
  }

  async #load(): Promise<HistoryMemory> {
    if (!this.#memory) {
      const stored = await this.#parts.cell.read();
      this.#memory ??= stored ?? { version: 1, entries: [] };
    }
    return this.#memory;
  }
}

/**
 * Binance first, whose candles have little weight. In other currencies than the dollar CoinGecko first: a past price
 * would have to be converted at the rate of that day, which only the aggregator has.
 */
function inOrder<P extends MarketProvider>(providers: readonly P[], currency: string): readonly P[] {
  const first = currency === 'usd' || currency === 'usdt' ? 'binance' : 'coingecko';
  return providers.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
}
