import { catalogIds, symbolMatcher } from '../../domain/coin/catalog-words.ts';
import type { CoinId, NewCoin } from '../../domain/coin/coin.ts';
import { basketsOf, largestInBaskets } from '../../domain/quote/basket.ts';
import type { Point } from '../../domain/quote/history.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import type { SourceId } from '../../domain/quote/quote.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import { requestWithFailover } from '../failover.ts';
import type { MomentSource } from '../providers/defillama.ts';
import { MomentCache, type MomentCacheParts, momentEntry } from './moment-cache.ts';

/** The source adds prices to a moment for an hour; with a margin. */
const finalAfterMs = 2 * hourMs;
/** How long a response is cached that is not final yet. */
const provisionalMs = 10 * minuteMs;
/** How long a final response is cached of which entries were dropped: the source may correct them. */
const droppedMs = dayMs;

interface MomentsParts extends MomentCacheParts, BasketParts {
  readonly source: MomentSource;
  readonly limiter: RequestLimiter;
}

export interface WantedMoment {
  /** Milliseconds since 1970, as `basketMoment` rounds. */
  readonly at: number;
  readonly coins: readonly CoinId[];
  /** Whether coins outside of the baskets may be requested: that names them. */
  readonly byName: boolean;
  /** Called from a private window: nothing of it is stored. */
  readonly incognito?: boolean;
  /** Called before each new request; none is sent where it resolves to false. */
  readonly admit?: () => Promise<boolean>;
}

/** A coin's price in US dollars, or null: with a problem because of that, else because the response had none. */
export interface MomentPrice {
  readonly point: Point | null;
  readonly problem: Problem | null;
}

const none: MomentPrice = { point: null, problem: null };

/** Prices of past moments by basket: cached, and one request at a time for each basket (single-flight). */
export class Moments {
  readonly #parts: MomentsParts;
  readonly #cache: MomentCache;
  readonly #inFlight = new Map<string, Promise<Problem | null>>();
  /** Keys of requests in flight that ordinary windows called for, too. */
  readonly #storable = new Set<string>();
  readonly #baskets: SharedBaskets;

  constructor(parts: MomentsParts) {
    this.#parts = parts;
    this.#baskets = new SharedBaskets(parts);
    this.#cache = new MomentCache(parts);
  }

  get source(): SourceId {
    return this.#parts.source.id;
  }

  /** The price of each coin; also of one that could not be requested. */
  async find(wanted: WantedMoment): Promise<ReadonlyMap<CoinId, MomentPrice>> {
    const { at, coins, byName } = wanted;
    const missing: CoinId[] = [];
    for (const coin of coins) if ((await this.#cache.find(at, coin)) === undefined) missing.push(coin);
    const shared = missing.length > 0 ? await this.#baskets.all() : [];
    const needed = shared.filter((basket) => missing.some((coin) => basket.includes(coin)));
    const outside = missing.filter((coin) => !needed.some((basket) => basket.includes(coin)));
    if (byName) needed.push(...basketsOf(outside.toSorted()));
    const problems = new Map<CoinId, Problem>();
    await Promise.all(
      needed.map(async (basket) => {
        const problem = await this.#request(basket, wanted);
        if (problem) for (const coin of basket) problems.set(coin, problem);
      }),
    );
    const found = new Map<CoinId, MomentPrice>();
    for (const coin of coins) {
      const point = await this.#cache.find(at, coin);
      const problem = problems.get(coin);
      found.set(coin, point ? { point, problem: null } : problem ? { point: null, problem } : none);
    }
    return found;
  }

  /** Resolves once the response is cached; with a problem where there is none. */
  async #request(coins: readonly CoinId[], { at, incognito, admit }: WantedMoment): Promise<Problem | null> {
    const key = `${at} ${coins.join()}`;
    const running = this.#inFlight.get(key);
    if (!running && admit && !(await admit())) return this.#refused();
    if (!incognito) this.#storable.add(key);
    const request = this.#inFlight.get(key) ?? this.#fetch(key, coins, at).finally(() => this.#end(key));
    this.#inFlight.set(key, request);
    return request;
  }

  #end(key: string): void {
    this.#inFlight.delete(key);
    this.#storable.delete(key);
  }

  async #fetch(key: string, coins: readonly CoinId[], at: number): Promise<Problem | null> {
    const { source, limiter, largest, catalogWords, now } = this.#parts;
    const isStorable = (): boolean => this.#storable.has(key);
    const spec = {
      what: `moment:${at / minuteMs} ${coins[0]} ${coins.length}`,
      urgency: 'charts',
      intervalMs: minuteMs,
      isStored: isStorable,
    } as const;
    const hasSymbol = symbolMatcher((await catalogWords()) ?? '', (await largest()).newCoins);
    const found = await requestWithFailover([source], limiter, spec, () =>
      source.pricesAt({ coins, at, now: now(), hasSymbol }),
    );
    if (!found) return limiter.problem([source], spec);
    const { prices, dropped } = found.value;
    const isFinal = now() - at >= finalAfterMs;
    const until = !isFinal
      ? now() + provisionalMs
      : dropped > 0
        ? now() + droppedMs
        : Number.MAX_SAFE_INTEGER;
    await this.#cache.keep(momentEntry(at, coins, prices, until), isStorable());
    return null;
  }

  #refused(): Problem {
    const { source, now } = this.#parts;
    return { code: 'budget', source: source.id, retryAt: now() + minuteMs };
  }
}

/** The largest coins in their order, and those of them that the catalog lacks or calls otherwise. */
export interface LargestCoins {
  readonly coins: readonly CoinId[];
  readonly newCoins: readonly NewCoin[];
}

interface BasketParts {
  readonly largest: () => Promise<LargestCoins>;
  /** What the catalog calls its coins, see `catalogWords`; null where it can't be read. */
  readonly catalogWords: () => Promise<string | null>;
}

/** The baskets of the largest coins, the same for every reader; cut once for each list. */
class SharedBaskets {
  readonly #parts: BasketParts;
  #cut: { readonly of: readonly CoinId[]; readonly baskets: readonly (readonly CoinId[])[] } | null = null;
  #catalog: readonly CoinId[] | null = null;

  constructor(parts: BasketParts) {
    this.#parts = parts;
  }

  /** Before the first shared page those of the catalog. */
  async all(): Promise<readonly (readonly CoinId[])[]> {
    const { largest, catalogWords } = this.#parts;
    const { coins } = await largest();
    const list = coins.length > 0 ? coins : (this.#catalog ??= catalogIds((await catalogWords()) ?? ''));
    if (this.#cut?.of !== list) this.#cut = { of: list, baskets: basketsOf(list.slice(0, largestInBaskets)) };
    return this.#cut.baskets;
  }
}
