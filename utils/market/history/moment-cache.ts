import { type CoinId, longestCoinId } from '../../domain/coin/coin.ts';
import type { Point } from '../../domain/quote/history.ts';
import { isPrice } from '../../domain/quote/plausible.ts';
import { type CacheCell, cacheCell, sessionCacheCell, splitCell } from '../../platform/cache-cell.ts';
import { z } from '../../platform/zod.ts';

/** The response to one basket. Three lists rather than one of rows, as it is stored a hundred coins at a time. */
const entry = z.object({
  /** The moment that was requested, in milliseconds since 1970. */
  at: z.number(),
  /** When the entry expires. */
  until: z.number(),
  coins: z.array(z.string().check(z.maxLength(longestCoinId))),
  /** Of each coin its price in US dollars; null where the response had no usable one. */
  prices: z.array(z.nullable(z.number().check(z.refine(isPrice)))),
  /** Of each coin the time of its price, relative to `at`, in seconds; 0 without a price. */
  offsets: z.array(z.number()),
});
export type MomentEntry = z.infer<typeof entry>;

const entries = z.array(entry);
const memory = z.object({ version: z.literal(1), entries });
/** `unstored`: what only private windows and private sites requested. */
export type MomentMemory = z.infer<typeof memory> & { readonly unstored?: MomentEntry[] };

export const momentsCell = splitCell<MomentMemory>(
  cacheCell('moments', memory),
  sessionCacheCell('unstored moments', entries),
  { version: 1, entries: [] },
);

/** Each is about 4 kB. */
const maxEntries = 40;

export interface MomentCacheParts {
  readonly cell: CacheCell<MomentMemory>;
  readonly now: () => number;
}

/** The responses to baskets, stored; those that only private windows called for in session storage. */
export class MomentCache {
  readonly #parts: MomentCacheParts;
  #memory: MomentMemory | null = null;

  constructor(parts: MomentCacheParts) {
    this.#parts = parts;
  }

  /** A coin's price at a requested moment; null where the response had none, undefined where none is cached. */
  async find(at: number, coin: CoinId): Promise<Point | null | undefined> {
    const { entries: stored, unstored = [] } = await this.#load();
    const now = this.#parts.now();
    for (const each of [...stored, ...unstored]) {
      const index = each.at === at && each.until > now ? each.coins.indexOf(coin) : -1;
      if (index >= 0) return pointOf(each, index);
    }
    return undefined;
  }

  async keep(added: MomentEntry, isStorable: boolean): Promise<void> {
    await this.#load();
    // Read after the last await: of concurrent calls, none may overwrite the entries of the others.
    const before: MomentMemory = this.#memory ?? { version: 1, entries: [] };
    const now = this.#parts.now();
    const withEntry = (all: readonly MomentEntry[] = []): MomentEntry[] =>
      [added, ...all.filter(({ until }) => until > now)].slice(0, maxEntries);
    this.#memory = isStorable
      ? { ...before, entries: withEntry(before.entries) }
      : { ...before, unstored: withEntry(before.unstored) };
    await this.#parts.cell.write(this.#memory);
  }

  async #load(): Promise<MomentMemory> {
    if (!this.#memory) {
      const stored = await this.#parts.cell.read();
      this.#memory ??= stored ?? { version: 1, entries: [] };
    }
    return this.#memory;
  }
}

function pointOf({ at, prices, offsets }: MomentEntry, index: number): Point | null {
  const price = prices[index] ?? null;
  return price === null ? null : [at + (offsets[index] ?? 0) * 1000, price];
}

/** @param until when it expires, in milliseconds since 1970 */
export function momentEntry(
  at: number,
  coins: readonly CoinId[],
  prices: ReadonlyMap<CoinId, Point>,
  until: number,
): MomentEntry {
  const points = coins.map((coin) => prices.get(coin));
  return {
    at,
    until,
    coins: [...coins],
    prices: points.map((point) => point?.[1] ?? null),
    offsets: points.map((point) => (point ? Math.round((point[0] - at) / 1000) : 0)),
  };
}
