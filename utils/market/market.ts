import type { CoinId } from '../domain/coin/coin.ts';
import type { QuotesReply } from '../domain/protocol.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { planRefresh, type RefreshPlan } from '../domain/refresh/refresh-plan.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { AskedCoins } from './asked-coins.ts';
import { type MarketMemory, recentMisses } from './market-memory.ts';
import { MarketStore } from './market-store.ts';
import { QuoteRefresh, type RefreshParts } from './quote-refresh.ts';

/** Asks that come within this time share one request. */
const joinMs = 300;
/** However soon somebody may be asked again, in milliseconds. */
const shortestWaitMs = 1_000;
/** One flight for what somebody joined late, one for a currency that changed meanwhile. */
const mostFlights = 3;

/** The most coins in one request by id, and the most characters of their names: providers refuse long addresses. */
const mostById = 150;
const longestById = 4_000;

interface Flight {
  /** Whether whoever asks now is taken along. */
  boarding: boolean;
  readonly landed: Promise<void>;
}

export interface MarketParts extends RefreshParts {
  readonly cell: StorageCell<MarketMemory>;
  readonly currency: () => Promise<string>;
  readonly wait: (ms: number) => Promise<void>;
}

/** Quotes on demand: from memory while fresh, else from one request that everybody waits for. */
export class Market {
  readonly #parts: MarketParts;
  readonly #store: MarketStore;
  readonly #refresh: QuoteRefresh;
  readonly #asked = new AskedCoins();
  #flight: Flight | null = null;

  constructor(parts: MarketParts) {
    this.#parts = parts;
    this.#store = new MarketStore(parts.cell, parts.currency, () => this.#asked.storable(parts.now()));
    this.#refresh = new QuoteRefresh(parts, this.#store);
  }

  /** @param incognito asked from a private window: nothing of it is stored */
  async quotes(coins: readonly CoinId[], incognito = false): Promise<QuotesReply> {
    this.#asked.note(coins, incognito, this.#parts.now());
    for (let flights = 0; flights < mostFlights && (await this.#isDue()); flights += 1) {
      const { currency } = await this.#store.load();
      const flight = (this.#flight ??= this.#start());
      // One that has left already may not bring what was asked for since.
      const { boarding } = flight;
      await flight.landed;
      if (boarding && (await this.#store.load()).currency === currency) break;
    }
    return this.#reply(coins, await this.#store.load());
  }

  /** What is still due could not be had: that is the problem, and its end the next time to ask. */
  async #reply(coins: readonly CoinId[], memory: MarketMemory): Promise<QuotesReply> {
    const wanted = new Set(coins);
    const found = memory.quotes.filter(({ coin }) => wanted.has(coin));
    const plan = this.#plan(memory);
    const open = plan.outside.filter((coin) => wanted.has(coin));
    const shared = plan.shared ? await this.#refresh.sharedProblem() : null;
    const outside = open.length > 0 ? await this.#refresh.outsideProblem(open) : null;
    const soonest = this.#parts.now() + shortestWaitMs;
    const nextAt = shared?.retryAt ?? Math.min(plan.nextAt, outside?.retryAt ?? plan.nextAt);
    return {
      quotes: Object.fromEntries(found.map((quote): [CoinId, Quote] => [quote.coin, quote])),
      problem: shared ?? outside,
      nextAt: Math.max(nextAt, soonest),
    };
  }

  #plan(memory: MarketMemory): RefreshPlan {
    const now = this.#parts.now();
    const misses = recentMisses(memory.misses, now);
    const shared = new Set(memory.shared);
    const asked = this.#asked.current(now).filter((coin) => !Object.hasOwn(misses, coin));
    const state = {
      ...memory,
      sharedAt: Math.max(memory.sharedAt, memory.checkedAt),
      shared,
      outside: new Set(memory.outside),
    };
    return planRefresh(withinOneRequest(asked, shared), state, now);
  }

  /** Whether something is to be asked for, and somebody may be asked. */
  async #isDue(): Promise<boolean> {
    const { shared, outside } = this.#plan(await this.#store.load());
    const isFree = (problem: Problem | null): boolean => !problem || problem.retryAt <= this.#parts.now();
    if (shared && isFree(await this.#refresh.sharedProblem())) return true;
    return outside.length > 0 && isFree(await this.#refresh.outsideProblem(outside));
  }

  #start(): Flight {
    const flight: Flight = {
      boarding: true,
      landed: this.#fly(() => (flight.boarding = false)).finally(() => (this.#flight = null)),
    };
    return flight;
  }

  async #fly(onLeave: () => void): Promise<void> {
    await this.#parts.wait(joinMs);
    onLeave();
    if (this.#plan(await this.#store.load()).shared) await this.#refresh.shared();
    const { outside } = this.#plan(await this.#store.load());
    if (outside.length > 0) await this.#refresh.outside(outside);
  }
}

/**
 * The coins without those that one request by id has no room for, in the opposite order.
 * @param coins the most important first
 */
function withinOneRequest(coins: readonly CoinId[], shared: ReadonlySet<CoinId>): CoinId[] {
  let count = 0;
  let length = 0;
  const chosen = coins.filter((coin) => {
    if (shared.has(coin)) return true;
    count += 1;
    length += coin.length + 1;
    return count <= mostById && length <= longestById;
  });
  return chosen.toReversed();
}
