import type { CoinId } from '../domain/coin/coin.ts';
import type { QuotesReply } from '../domain/protocol.ts';
import { inOwnUnit } from '../domain/quote/own-unit.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { type IdLimits, selectByTurn } from '../domain/refresh/by-id.ts';
import { pageOf } from '../domain/refresh/list-pages.ts';
import { planRefresh, type RefreshPlan } from '../domain/refresh/refresh-plan.ts';
import type { CacheCell } from '../platform/cache-cell.ts';
import { CoinLeases } from './coin-leases.ts';
import type { LargestCoins } from './history/moments.ts';
import { type MarketMemory, MarketStore, recentMisses } from './market-store.ts';
import { unlistedCoins, unlistedProblem } from './listing.ts';
import { QuoteRefresh, type RefreshParts } from './quote-refresh.ts';
import type { NeededPage } from './snapshot/snapshots.ts';

/** Calls within this time share one refresh, in milliseconds. */
const coalesceMs = 300;
/** The earliest `nextAt` of a reply, in milliseconds from now. */
const minWaitMs = 1_000;
/** The most refreshes that one call waits for: its own, one that was too late to join, one after a change of currency. */
const maxRefreshes = 3;

const idLimits: IdLimits = { maxCoins: 150, maxLength: 4_000 };

interface InFlightRefresh {
  /** Whether a call that comes now is included: true until the requests are sent. */
  acceptsCallers: boolean;
  readonly done: Promise<void>;
}

export interface MarketParts extends RefreshParts {
  readonly cell: CacheCell<MarketMemory>;
  readonly currency: () => Promise<string>;
  readonly wait: (ms: number) => Promise<void>;
  /** Called after each refresh with the pages of the list whose coins open pages show. Not awaited. */
  readonly onRefreshed?: (needed: readonly NeededPage[]) => void;
}

/** Quotes on demand: from memory while fresh, else from one refresh that all callers share (single-flight). */
export class Market {
  readonly #parts: MarketParts;
  readonly #store: MarketStore;
  readonly #refresh: QuoteRefresh;
  readonly #leases = new CoinLeases();
  #inFlight: InFlightRefresh | null = null;

  constructor(parts: MarketParts) {
    this.#parts = parts;
    this.#store = new MarketStore(parts.cell, parts.currency, () => this.#leases.storable(parts.now()));
    this.#refresh = new QuoteRefresh(parts, this.#store);
  }

  /** @param incognito called from a private window or a private site: nothing of it is written to disk */
  async quotes(coins: readonly CoinId[], incognito = false): Promise<QuotesReply> {
    this.#leases.renew(coins, incognito, this.#parts.now());
    for (let count = 0; count < maxRefreshes && (await this.#isDue()); count += 1) {
      const { currency } = await this.#store.load();
      const refresh = (this.#inFlight ??= this.#start());
      // Requests that are already sent may not include these coins.
      const { acceptsCallers } = refresh;
      await refresh.done;
      if (acceptsCallers && (await this.#store.load()).currency === currency) break;
    }
    return this.#reply(coins, await this.#store.load());
  }

  /** The largest coins in their order, as of CoinGecko's last shared page; none before the first. Sends no request. */
  async largest(): Promise<LargestCoins> {
    const { page, newCoins = [] } = await this.#store.load();
    return { coins: page.coins, newCoins };
  }

  /** The quotes that are known, without a request. */
  async lastKnown(): Promise<readonly Quote[]> {
    return (await this.#store.load()).quotes;
  }

  /** Resolves once no refresh is running. */
  async settled(): Promise<void> {
    await this.#inFlight?.done;
  }

  /** The last known quote; null where there is none. Sends no request. */
  async quoteOf(coin: CoinId): Promise<Quote | null> {
    const { quotes } = await this.#store.load();
    return quotes.find((quote) => quote.coin === coin) ?? null;
  }

  /** The page of CoinGecko's list that the coin is on, as far as pages are known, or else should be; null for none. */
  async pageOf(coin: CoinId): Promise<number | null> {
    return pageOf(coin, await this.#refresh.list(await this.#store.load()));
  }

  /** What is still due after a refresh is the problem, and its end is the time for the next call. */
  async #reply(coins: readonly CoinId[], memory: MarketMemory): Promise<QuotesReply> {
    const wanted = new Set(coins);
    const found = memory.quotes
      .filter(({ coin }) => wanted.has(coin))
      .map((quote) => inOwnUnit(quote, memory.quotes, memory.currency));
    const plan = this.#plan(memory);
    const open = plan.outside.filter((coin) => wanted.has(coin));
    const shared = plan.shared ? await this.#refresh.sharedProblem() : null;
    const outside = open.length > 0 ? await this.#refresh.outsideProblem(open) : null;
    const soonest = this.#parts.now() + minWaitMs;
    const nextAt = shared?.retryAt ?? Math.min(plan.nextAt, outside?.retryAt ?? plan.nextAt);
    const providers = await this.#parts.providers();
    const unlisted = await unlistedCoins(coins, providers);
    // The failure of a request by id says nothing of the coins that the shared request brought.
    const isOfAll = open.length === wanted.size;
    const problems = Object.fromEntries([
      ...(outside && !shared && !isOfAll ? open.map((coin) => [coin, outside] as const) : []),
      ...unlisted.map((coin) => [coin, unlistedProblem(providers)] as const),
    ]);
    return {
      quotes: Object.fromEntries(found.map((quote): [CoinId, Quote] => [quote.coin, quote])),
      problem: shared ?? (isOfAll ? outside : null),
      ...(Object.keys(problems).length > 0 && { problems }),
      nextAt: Math.max(nextAt, soonest),
      ...(memory.newCoins?.length && { newCoins: memory.newCoins }),
    };
  }

  #plan(memory: MarketMemory): RefreshPlan {
    const now = this.#parts.now();
    const misses = recentMisses(memory.misses, now);
    const state = {
      ...memory,
      sharedAt: Math.max(memory.sharedAt, memory.checkedAt),
      shared: new Set(memory.shared),
      outside: new Set(memory.outside),
    };
    const outside = this.#leases
      .current(now)
      .filter((coin) => !Object.hasOwn(misses, coin) && !state.shared.has(coin));
    const quoted = new Set(memory.quotes.map(({ coin }) => coin));
    const selected = selectByTurn(outside, idLimits, { quoted, last: state.outside });
    return planRefresh(selected.toReversed(), state, now);
  }

  /** Whether a request is due, and a provider may be requested. */
  async #isDue(): Promise<boolean> {
    const { shared, outside } = this.#plan(await this.#store.load());
    const isFree = (problem: Problem | null): boolean => !problem || problem.retryAt <= this.#parts.now();
    if (shared && isFree(await this.#refresh.sharedProblem())) return true;
    return outside.length > 0 && isFree(await this.#refresh.outsideProblem(outside));
  }

  #start(): InFlightRefresh {
    const refresh: InFlightRefresh = {
      acceptsCallers: true,
      done: this.#runRefresh(() => (refresh.acceptsCallers = false)).finally(() => (this.#inFlight = null)),
    };
    return refresh;
  }

  async #runRefresh(onSend: () => void): Promise<void> {
    await this.#parts.wait(coalesceMs);
    onSend();
    if (this.#plan(await this.#store.load()).shared) await this.#refresh.shared();
    const { outside } = this.#plan(await this.#store.load());
    if (outside.length > 0) await this.#refresh.outside(outside);
    this.#parts.onRefreshed?.(await this.#neededPages());
  }

  /** The first page always, so that it does not depend on what readers look at. */
  async #neededPages(): Promise<NeededPage[]> {
    const list = await this.#refresh.list(await this.#store.load());
    const pagesOf = (coins: Iterable<CoinId>): Set<number> =>
      new Set([...coins].flatMap((coin) => pageOf(coin, list) ?? []));
    const stored = pagesOf(this.#leases.storable(list.now)).add(1);
    const all = new Set([...stored, ...pagesOf(this.#leases.current(list.now))]);
    return [...all].toSorted((a, b) => a - b).map((page) => ({ page, incognito: !stored.has(page) }));
  }
}
