import { newCoins } from '../domain/coin/catalog-words.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import { isUnitFlipped } from '../domain/quote/dollar-coins.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { type ByIdPlan, planById, selectByTurn } from '../domain/refresh/by-id.ts';
import { noteOutside, refreshIntervalMs } from '../domain/refresh/refresh-plan.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RequestSpec } from '../platform/request-log.ts';
import { requestWithFailover } from './failover.ts';
import { type MarketMemory, type MarketStore, mergeQuotes, recentMisses } from './market-store.ts';
import type { MarketProvider, ProviderResult, QuoteBatch, QuoteRequest } from './provider.ts';
import { invalidResponse } from './wire.ts';

export interface RefreshParts {
  /** In the order of preference. */
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  /** Converts quotes to the reader's currency as far as a rate is known; `known` are those from before. */
  readonly convert: (
    quotes: readonly Quote[],
    currency: string,
    known: readonly Quote[],
  ) => Promise<readonly Quote[]>;
  /** Units of a currency for one US dollar, without a request; null where that is not known. */
  readonly dollarIn: (currency: string) => Promise<number | null>;
  /** What the catalog calls its coins, see `catalogWords`; null where it can't be read. */
  readonly catalogWords: () => Promise<string | null>;
  readonly now: () => number;
}

/** The two requests of a refresh: the shared one, and one by id for what that did not bring. */
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
    const { limiter, now } = this.#parts;
    const found = await requestWithFailover(
      sources,
      limiter,
      spec('top', currency),
      async (provider, admitFollowUp) =>
        this.#checked(await provider.quotes({ coins: 'top', currency, now: now(), admitFollowUp })),
    );
    if (!found) {
      if (isCurrent) await this.#store.keep(currency, () => ({ checkedAt: now() }));
      return;
    }
    const quotes = await this.#keepBatch(found.value, currency);
    await this.#store.keep(currency, () => ({
      shared: quotes.map(({ coin }) => coin),
      sharedAt: now(),
      sharedBy: found.source.circuit,
    }));
  }

  /** The same for a request for these coins; null where no provider lists any of them. */
  async outsideProblem(coins: readonly CoinId[]): Promise<Problem | null> {
    const memory = await this.#store.load();
    const requests: { readonly source: MarketProvider; readonly spec: RequestSpec }[] = [];
    for (const source of await this.#outsideSources(memory)) {
      const { page, ids } = this.#planById(source, await source.lists(coins), memory);
      if (page) requests.push({ source, spec: spec('top', memory.currency) });
      if (ids.length > 0) requests.push({ source, spec: this.#byId(memory) });
    }
    return requests.length === 0 ? null : this.#parts.limiter.problemOf(requests);
  }

  /**
   * Requests coins by id, from one provider after the other, until all are found. Coins that none has are stored in the
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
      const plan = this.#planById(provider, await provider.lists([...left]), memory);
      let ids: readonly CoinId[] = plan.ids.filter((coin) => !this.#isCurrent(provider, coin, memory));
      for (const coin of plan.ids) if (!ids.includes(coin)) left.delete(coin);
      if (plan.page) {
        const found = await this.#request(provider, 'top', currency, spec('top', currency));
        hasFailed ||= !found;
        for (const { coin } of found?.quotes ?? []) left.delete(coin);
        const listed = await provider.lists([...left]);
        ids = this.#planById(provider, listed, await this.#store.load()).ids;
        // The others are in the page, without a price.
        for (const coin of listed) if (!ids.includes(coin)) requested.add(coin);
      }
      const limits = { maxCoins: provider.maxCoins, maxLength: Infinity };
      const wanted = new Set(selectByTurn(ids, limits, turns));
      for (const coin of ids) (wanted.has(coin) ? requested : leftOut).add(coin);
      if (wanted.size === 0) continue;
      const found = await this.#request(provider, [...wanted], currency, byId);
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

  /** What may be requested by id: all of it where the provider's shared page does not tell which coins are large. */
  #planById(provider: MarketProvider, wanted: readonly CoinId[], memory: MarketMemory): ByIdPlan {
    if (provider.id !== 'coingecko') return { page: false, ids: wanted };
    return planById(wanted, memory.page, memory.currency, this.#parts.now());
  }

  async #request(
    provider: MarketProvider,
    coins: QuoteRequest['coins'],
    currency: string,
    what: RequestSpec,
  ): Promise<QuoteBatch | null> {
    const { limiter, now } = this.#parts;
    const found = await requestWithFailover([provider], limiter, what, async (_, admitFollowUp) => {
      const result = await provider.quotes({ coins, currency, now: now(), admitFollowUp });
      return coins === 'top' ? this.#checked(result) : result;
    });
    if (!found) return null;
    await this.#keepBatch(found.value, currency);
    return found.value;
  }

  /** A shared reply whose dollar coins do not cost about a dollar is in another unit than it says: a failure. */
  async #checked(result: ProviderResult<QuoteBatch>): Promise<ProviderResult<QuoteBatch>> {
    if (!result.ok) return result;
    const { quotes } = result.value;
    for (const unit of new Set(quotes.map(({ currency }) => currency))) {
      const dollar = await this.#parts.dollarIn(unit);
      if (dollar !== null && isUnitFlipped(quotes, unit, dollar))
        return invalidResponse(`prices in another unit than ${unit}`);
    }
    return result;
  }

  /** Keeps the quotes and, of a response to the shared request, which coins the provider's page is about. */
  async #keepBatch({ quotes, page, named }: QuoteBatch, currency: string): Promise<readonly Quote[]> {
    const last = (await this.#store.load()).quotes;
    const converted = await this.#parts.convert(quotes, currency, last);
    const words = named ? await this.#parts.catalogWords() : null;
    const added = named && words !== null && newCoins(words, named);
    const at = this.#parts.now();
    await this.#store.keep(currency, (known) => ({
      quotes: mergeQuotes(known.quotes, converted),
      ...(page ? { page: { coins: [...page], at, currency } } : {}),
      ...(added && { newCoins: added }),
    }));
    return converted;
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

function spec(kind: 'top' | 'ids', currency: string): RequestSpec {
  return { what: `${kind}:${currency}`, urgency: 'prices', intervalMs: refreshIntervalMs };
}
