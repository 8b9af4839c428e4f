import type { CoinId } from '../domain/coin/coin.ts';
import { isPrice, longestCoinId } from '../domain/quote/plausible.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { providerIds } from '../domain/quote/sources.ts';
import { dayMs, isRecent } from '../domain/time.ts';
import { type CacheCell, cacheCell, sessionCacheCell, splitCell } from '../platform/cache-cell.ts';
import { z } from '../platform/zod.ts';
import { storedPart, unstoredPart } from './stored-part.ts';

const figure = z.nullable(z.number());
const coin = z.string().check(z.maxLength(longestCoinId));

export const conversion = z.object({
  from: z.string(),
  rates: z.enum(['frankfurter', 'defillama', ...providerIds]),
  at: z.number(),
  dollars: z.exactOptional(z.number()),
});

const quote = z.object({
  coin,
  price: z.number().check(z.refine(isPrice)),
  currency: z.string(),
  change24h: figure,
  changeIn: z.exactOptional(z.string()),
  high24h: figure,
  low24h: figure,
  volume24h: figure,
  marketCap: figure,
  rank: figure,
  at: z.number(),
  source: z.enum(providerIds),
  converted: z.exactOptional(conversion),
});

const memory = z.object({
  version: z.literal(1),
  /** The reader's currency, in which all quotes are wanted; with another one the memory is emptied. */
  currency: z.string(),
  quotes: z.array(quote),
  /** When the shared request last succeeded, at which circuit, and the coins of its response. */
  sharedAt: z.number(),
  sharedBy: z.string(),
  shared: z.array(coin),
  /** When the last response was last found to be the newest that any provider has. */
  checkedAt: z.number(),
  /** The same of the requests by id, as `planRefresh` needs it. */
  outsideAt: z.number(),
  outsideSent: z.array(z.number()),
  outside: z.array(coin),
  /** CoinGecko's last shared page, whichever provider is used now, as `planById` needs it. */
  page: z.object({ coins: z.array(coin), at: z.number(), currency: z.string() }),
  /** The same of the pages after it, as far as they were requested. */
  further: z.exactOptional(
    z.array(
      z.object({
        page: z.number(),
        coins: z.array(coin),
        at: z.number(),
        currency: z.string(),
        /** Only private windows needed it: never stored. */
        isPrivate: z.exactOptional(z.boolean()),
      }),
    ),
  ),
  /** When the last sample was kept, see `OwnSamples`. */
  sampledAt: z.exactOptional(z.number()),
  /** Of the shared page: the coins that the catalog lacks, or has under another symbol or name. */
  newCoins: z.optional(
    z.array(
      z.object({
        id: coin,
        symbol: z.string(),
        name: z.string(),
        rank: z.number(),
        from: z.literal('reply'),
      }),
    ),
  ),
  /** Negative cache: coins that no provider has, with the time of the request. */
  misses: z.record(z.string(), z.number()),
});

/** What only private windows requested, which is not written to disk. */
const unstored = z.object({
  currency: z.string(),
  quotes: z.array(quote),
  outside: z.array(coin),
  misses: z.record(z.string(), z.number()),
});

/** The last known figures: all that must outlive the worker, apart from the request log. */
export type MarketMemory = z.infer<typeof memory> & { readonly unstored?: z.infer<typeof unstored> };

export const marketCell = splitCell<MarketMemory>(
  cacheCell('market', memory),
  sessionCacheCell('unstored market', unstored),
  emptyMemory(''),
);

export function emptyMemory(currency: string): MarketMemory {
  return {
    version: 1,
    currency,
    quotes: [],
    sharedAt: 0,
    sharedBy: '',
    shared: [],
    checkedAt: 0,
    outsideAt: 0,
    outsideSent: [],
    outside: [],
    page: { coins: [], at: 0, currency: '' },
    misses: {},
  };
}

/** How long a coin stays in the negative cache. */
const missMs = dayMs;
/** The size of the negative cache, latest first: a page can request any number of made-up coins. */
const maxMisses = 500;

export function recentMisses(misses: MarketMemory['misses'], now: number): MarketMemory['misses'] {
  const recent = Object.entries(misses).filter(([, at]) => isRecent(at, missMs, now));
  return Object.fromEntries(recent.toSorted(([, a], [, b]) => b - a).slice(0, maxMisses));
}

/** The most quotes that are kept: four pages of the list, and room for other coins that pages lately requested. */
const maxQuotes = 1_250;

/** New quotes in place of old ones. The least recently updated coins are evicted. */
export function mergeQuotes(old: readonly Quote[], fresh: readonly Quote[]): Quote[] {
  const merged = new Map(fresh.map((each) => [each.coin, each]));
  for (const each of old) if (!merged.has(each.coin) && merged.size < maxQuotes) merged.set(each.coin, each);
  return [...merged.values()];
}

/** The memory of a restarted worker: what is stored, and what private windows requested since the browser started. */
function withUnstored(stored: MarketMemory, apart: MarketMemory['unstored']): MarketMemory {
  if (apart?.currency !== stored.currency) return stored;
  return {
    ...stored,
    quotes: mergeQuotes(stored.quotes, apart.quotes),
    outside: apart.outside,
    misses: { ...stored.misses, ...apart.misses },
  };
}

/** The last known figures in the reader's currency. Never returns figures in another currency. */
export class MarketStore {
  readonly #cell: CacheCell<MarketMemory>;
  readonly #currency: () => Promise<string>;
  readonly #storable: () => ReadonlySet<CoinId>;
  #memory: MarketMemory | null = null;
  /** The part of it that is stored. */
  #stored: MarketMemory | null = null;

  /** @param storable the coins outside of the shared ones about which something may be stored now */
  constructor(
    cell: CacheCell<MarketMemory>,
    currency: () => Promise<string>,
    storable: () => ReadonlySet<CoinId>,
  ) {
    this.#cell = cell;
    this.#currency = currency;
    this.#storable = storable;
  }

  async load(): Promise<MarketMemory> {
    const currency = await this.#currency();
    if (!this.#memory) {
      const { unstored: apart, ...stored } = (await this.#cell.read()) ?? emptyMemory('');
      this.#stored ??= stored;
      this.#memory ??= withUnstored(stored, apart);
    }
    const known = this.#memory;
    if (known.currency === currency) return known;
    // Which coins are the largest does not depend on the currency.
    const pages = { page: known.page, ...(known.further && { further: known.further }) };
    this.#memory = { ...emptyMemory(currency), ...pages };
    return this.#memory;
  }

  /** Whether something about one of these coins may be stored. */
  isStorable(coins: readonly CoinId[]): boolean {
    const storable = this.#storable();
    return coins.some((each) => storable.has(each));
  }

  /** Discards the change where the reader changed the currency during the request. */
  async keep(currency: string, change: (memory: MarketMemory) => Partial<MarketMemory>): Promise<void> {
    await this.load();
    const known = this.#memory;
    if (known?.currency !== currency) return;
    this.#memory = { ...known, ...change(known) };
    this.#stored = storedPart(this.#memory, this.#stored, this.#storable());
    await this.#cell.write({ ...this.#stored, ...unstoredPart(this.#memory, this.#stored) });
  }
}
