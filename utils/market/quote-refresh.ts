import type { CoinId } from '../domain/coin/coin.ts';
import type { Problem } from '../domain/quote/problem.ts';
import { type ByIdPlan, onCurrentPages, planById, selectByTurn } from '../domain/refresh/by-id.ts';
import { type KnownList, pageOf } from '../domain/refresh/list-pages.ts';
import { noteOutside, refreshIntervalMs } from '../domain/refresh/refresh-plan.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RequestSpec } from '../platform/request-log.ts';
import { requestWithFailover } from './failover.ts';
import { type BatchOrigin, type BatchParts, keepBatch, keepSample, knownList } from './keep-batch.ts';
import { type MarketMemory, type MarketStore, recentMisses } from './market-store.ts';
import { hasListPage, type MarketProvider, type ProviderResult, type QuoteBatch } from './provider.ts';
import { furtherSpec, requestShared, spec } from './refresh-requests.ts';

export interface RefreshParts extends BatchParts {
  /** In the order of preference. */
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  /** Units of a currency for one US dollar, without a request; null where that is not known. */
  readonly dollarIn: (currency: string) => Promise<number | null>;
}

/** The requests of a refresh: the shared one, further pages of the list, and one by id for what those did not bring. */
export class QuoteRefresh {
  readonly #parts: RefreshParts;
  readonly #store: MarketStore;
  /** When each provider of all coins last replied to a request by id. */
  readonly #repliedAt = new Map<string, number>();

  constructor(parts: RefreshParts, store: MarketStore) {
    this.#parts = parts;
    this.#store = store;
  }

  /** Why the shared request can't succeed now, and when it may; null where it may now, or the last response is current. */
  async sharedProblem(): Promise<Problem | null> {
    const memory = await this.#store.load();
    const { sources, isCurrent } = await this.#sharedSources(memory);
    return isCurrent ? null : this.#parts.limiter.problem(sources, spec('top', memory.currency));
  }

  /** Sends the request that is the same for every reader, to the providers before the one whose response is current. */
  async shared(): Promise<void> {
    const memory = await this.#store.load();
    const { currency } = memory;
    const { sources, isCurrent } = await this.#sharedSources(memory);
    const { limiter, now, dollarIn } = this.#parts;
    const found = await requestWithFailover(
      sources,
      limiter,
      spec('top', currency),
      (provider, admitFollowUp) => requestShared(provider, { currency, now: now(), admitFollowUp }, dollarIn),
    );
    if (!found) {
      if (isCurrent) await this.#store.keep(currency, () => ({ checkedAt: now() }));
      return;
    }
    const quotes = await keepBatch(this.#parts, this.#store, found.value, { currency, page: 1 });
    await this.#store.keep(currency, () => ({
      shared: quotes.map(({ coin }) => coin),
      sharedAt: now(),
      sharedBy: found.source.circuit,
    }));
    await keepSample(this.#parts, this.#store, quotes, currency);
  }

  /** The same for a request for these coins; null where no provider lists any of them. */
  async outsideProblem(coins: readonly CoinId[]): Promise<Problem | null> {
    const memory = await this.#store.load();
    const requests: { readonly source: MarketProvider; readonly spec: RequestSpec }[] = [];
    for (const source of await this.#outsideSources(memory)) {
      const { page, further, ids } = await this.#planById(source, await source.lists(coins), memory);
      if (page) requests.push({ source, spec: spec('top', memory.currency) });
      for (const each of further) requests.push({ source, spec: furtherSpec(each, memory.currency) });
      if (ids.length > 0) requests.push({ source, spec: this.#byId(memory) });
    }
    return requests.length === 0 ? null : this.#parts.limiter.problemOf(requests);
  }

  /** What is known of CoinGecko's list of coins. */
  async list(memory: MarketMemory): Promise<KnownList> {
    return knownList(memory, await this.#parts.catalogWords(), this.#parts.now());
  }

  /**
   * Requests coins by page of the list or by id, from one provider after the other, until all are found. Coins that none has are stored in the
   * negative cache: not those that no provider lists, nor those that a request had no room for, which go first next time.
   */
  async outside(coins: readonly CoinId[]): Promise<void> {
    const memory = await this.#store.load();
    const { currency } = memory;
    const byId = this.#byId(memory);
    const turns = {
      quoted: new Set(memory.quotes.map(({ coin }) => coin)),
      last: new Set(memory.outside),
    };
    const left = new Set(coins);
    const missing: CoinId[] = [];
    const requested = new Set<CoinId>();
    const leftOut = new Set<CoinId>();
    let hasFailed = false;
    for (const provider of await this.#outsideSources(memory)) {
      const plan = await this.#planById(provider, await provider.lists([...left]), memory);
      let ids: readonly CoinId[] = plan.ids.filter((coin) => !this.#isCurrent(provider, coin, memory));
      for (const coin of plan.ids) if (!ids.includes(coin)) left.delete(coin);
      const pages = [...(plan.page ? [1] : []), ...plan.further];
      const list = await this.list(memory);
      for (const page of pages) {
        const ofPage = [...left].filter((coin) => pageOf(coin, list) === page);
        const found = await this.#requestPage(provider, page, currency, ofPage);
        hasFailed ||= !found;
        for (const { coin } of found?.quotes ?? []) left.delete(coin);
      }
      const now = await this.#store.load();
      if (provider.id === 'coingecko') {
        const current = onCurrentPages(await this.list(now), currency);
        // Without a price on its page, or with the one that the page last had.
        for (const coin of left) {
          if (!current.has(coin)) continue;
          requested.add(coin);
          if (turns.quoted.has(coin)) left.delete(coin);
        }
      }
      if (pages.length > 0) {
        const listed = await provider.lists([...left]);
        ids = (await this.#planById(provider, listed, now)).ids;
        // The others are in a page, without a price.
        if (plan.page) for (const coin of listed) if (!ids.includes(coin)) requested.add(coin);
      }
      const limits = { maxCoins: provider.maxCoins, maxLength: Infinity };
      const wanted = new Set(selectByTurn(ids, limits, turns));
      for (const coin of ids) (wanted.has(coin) ? requested : leftOut).add(coin);
      if (wanted.size === 0) continue;
      const found = await this.#request(provider, currency, byId, (admitFollowUp) =>
        provider.quotes({ coins: [...wanted], currency, now: this.#parts.now(), admitFollowUp }),
      );
      if (found) this.#repliedAt.set(provider.circuit, this.#parts.now());
      hasFailed ||= !found;
      for (const { coin } of found?.quotes ?? []) left.delete(coin);
      // CoinGecko's ids are the coins' own: a coin that it left out, without a row that was dropped, has no price.
      if (provider.id === 'coingecko' && found?.dropped === 0)
        missing.push(...[...wanted].filter((coin) => left.delete(coin)));
    }
    const isUnfinished = left.size > 0 && hasFailed;
    const isWaiting = (coin: CoinId): boolean => left.has(coin) && leftOut.has(coin);
    if (!isUnfinished) missing.push(...[...left].filter((coin) => requested.has(coin) && !isWaiting(coin)));
    const now = this.#parts.now();
    await this.#store.keep(currency, ({ misses, ...known }) => ({
      misses: recentMisses({ ...misses, ...Object.fromEntries(missing.map((coin) => [coin, now])) }, now),
      ...(isUnfinished
        ? {}
        : { outside: coins.filter((coin) => !isWaiting(coin)), ...noteOutside(known, now) }),
    }));
  }

  /** Whether a provider of all coins has no newer price than the known one: it would reply with all coins again. */
  #isCurrent(
    { id, circuit, topIsAll, cacheMs }: MarketProvider,
    coin: CoinId,
    memory: MarketMemory,
  ): boolean {
    const age = this.#parts.now() - (this.#repliedAt.get(circuit) ?? 0);
    if (!topIsAll || age < 0 || age >= cacheMs) return false;
    return memory.quotes.some((quote) => quote.coin === coin && quote.source === id);
  }

  /** What may be requested by id: all of it where the provider has no list in pages. */
  async #planById(
    provider: MarketProvider,
    wanted: readonly CoinId[],
    memory: MarketMemory,
  ): Promise<ByIdPlan> {
    if (provider.id !== 'coingecko') return { page: false, further: [], ids: wanted };
    return planById(wanted, await this.list(memory), memory.currency);
  }

  /** @param coins what the page is requested for */
  async #requestPage(
    provider: MarketProvider,
    page: number,
    currency: string,
    coins: readonly CoinId[],
  ): Promise<QuoteBatch | null> {
    const now = this.#parts.now();
    if (page === 1)
      return this.#request(provider, currency, spec('top', currency), (admitFollowUp) =>
        requestShared(provider, { currency, now, admitFollowUp }, this.#parts.dollarIn),
      );
    if (!hasListPage(provider)) return null;
    // Which page is requested tells something of what a private window shows.
    const what = { ...furtherSpec(page, currency), isStored: () => this.#store.isStorable(coins) };
    const isPrivate = !this.#store.isStorable(coins);
    return this.#request(provider, currency, what, () => provider.listPage({ page, currency, now }), {
      page,
      isPrivate,
    });
  }

  async #request(
    provider: MarketProvider,
    currency: string,
    what: RequestSpec,
    request: (admitFollowUp: () => Promise<boolean>) => Promise<ProviderResult<QuoteBatch>>,
    origin: Omit<BatchOrigin, 'currency'> = { page: 1 },
  ): Promise<QuoteBatch | null> {
    const found = await requestWithFailover([provider], this.#parts.limiter, what, (_, admitFollowUp) =>
      request(admitFollowUp),
    );
    if (!found) return null;
    await keepBatch(this.#parts, this.#store, found.value, { currency, ...origin });
    return found.value;
  }

  /** A request for new coins may follow early, but not after one without a result: it may have killed the worker. */
  #byId({ currency, outsideSent }: MarketMemory): RequestSpec {
    const sinceResponse = this.#parts.now() - (outsideSent.at(-1) ?? 0);
    const intervalMs = Math.min(Math.max(sinceResponse, 0), refreshIntervalMs);
    return { ...spec('ids', currency), intervalMs };
  }

  async #sharedSources(
    memory: MarketMemory,
  ): Promise<{ readonly sources: readonly MarketProvider[]; readonly isCurrent: boolean }> {
    const providers = await this.#parts.providers();
    const age = this.#parts.now() - memory.sharedAt;
    const at = providers.findIndex(
      ({ circuit, cacheMs }) => circuit === memory.sharedBy && age >= 0 && age < cacheMs,
    );
    return at < 0
      ? { sources: providers, isCurrent: false }
      : { sources: providers.slice(0, at), isCurrent: true };
  }

  /** Without a provider whose response to the shared request had all its coins. */
  async #outsideSources({ sharedBy, sharedAt }: MarketMemory): Promise<readonly MarketProvider[]> {
    const age = this.#parts.now() - sharedAt;
    const all = await this.#parts.providers();
    return all.filter(({ topIsAll, circuit, cacheMs }) => {
      const isRecent = age < Math.max(cacheMs, 2 * refreshIntervalMs);
      return !(topIsAll && isRecent && circuit === sharedBy);
    });
  }
}
