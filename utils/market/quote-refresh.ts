import type { CoinId } from '../domain/coin/coin.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { type ByIdPlan, planById } from '../domain/refresh/by-id.ts';
import { noteOutside, refreshIntervalMs } from '../domain/refresh/refresh-plan.ts';
import { askInOrder } from './ask-in-order.ts';
import type { RequestSpec, RequestLimiter } from './request-limiter.ts';
import { type MarketMemory, recentMisses } from './market-memory.ts';
import type { MarketStore } from './market-store.ts';
import { mergeQuotes } from './merge-quotes.ts';
import type { MarketProvider, QuoteAsk, QuoteBatch } from './provider.ts';

export interface RefreshParts {
  /** In the order in which they are to be asked. */
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  /** Brings quotes into the reader's currency as far as a rate is known. */
  readonly convert: (quotes: readonly Quote[], currency: string) => Promise<readonly Quote[]>;
  readonly now: () => number;
}

/** The two requests of a refresh: the shared one, and one by id for what that did not bring. */
export class QuoteRefresh {
  readonly #parts: RefreshParts;
  readonly #store: MarketStore;

  constructor(parts: RefreshParts, store: MarketStore) {
    this.#parts = parts;
    this.#store = store;
  }

  /** Why the shared request brings nothing, and from when on something may come of it; null for now, at no cost. */
  async sharedProblem(): Promise<Problem | null> {
    const memory = await this.#store.load();
    const { asked, current } = await this.#sharedParties(memory);
    return current ? null : this.#parts.limiter.problem(asked, spec('top', memory.currency));
  }

  /** Asks for what is the same for everyone, in order, down to the one whose last answer still is its newest. */
  async shared(): Promise<void> {
    const memory = await this.#store.load();
    const { currency } = memory;
    const { asked, current } = await this.#sharedParties(memory);
    const { limiter, now } = this.#parts;
    const answer = await askInOrder(asked, limiter, spec('top', currency), (provider) =>
      provider.quotes({ coins: 'top', currency, now: now() }),
    );
    if (!answer) {
      if (current) await this.#store.keep(currency, () => ({ checkedAt: now() }));
      return;
    }
    const quotes = await this.#keepBatch(answer.value, currency);
    await this.#store.keep(currency, () => ({
      shared: quotes.map(({ coin }) => coin),
      sharedAt: now(),
      sharedBy: answer.source.circuit,
    }));
  }

  /** The same for a request for these coins; null where nobody knows any of them. */
  async outsideProblem(coins: readonly CoinId[]): Promise<Problem | null> {
    const memory = await this.#store.load();
    const asks: { readonly source: MarketProvider; readonly spec: RequestSpec }[] = [];
    for (const source of await this.#outsideSources(memory)) {
      const { page, ids } = this.#planById(source, await source.knows(coins), memory);
      if (page) asks.push({ source, spec: spec('top', memory.currency) });
      if (ids.length > 0) asks.push({ source, spec: this.#byId(memory) });
    }
    return asks.length === 0 ? null : this.#parts.limiter.problemOf(asks);
  }

  /** Asks for coins by id until all are found. What everybody was asked for in vain is a miss for a day. */
  async outside(coins: readonly CoinId[]): Promise<void> {
    const memory = await this.#store.load();
    const { currency } = memory;
    const what = this.#byId(memory);
    const left = new Set(coins);
    const missing: CoinId[] = [];
    let silent = false;
    for (const provider of await this.#outsideSources(memory)) {
      const { page, ids } = this.#planById(provider, await provider.knows([...left]), memory);
      let wanted = ids;
      if (page) {
        const found = await this.#ask(provider, 'top', currency, spec('top', currency));
        silent ||= !found;
        for (const { coin } of found?.quotes ?? []) left.delete(coin);
        wanted = this.#planById(provider, await provider.knows([...left]), await this.#store.load()).ids;
      }
      if (wanted.length === 0) continue;
      const answer = await this.#ask(provider, wanted, currency, what);
      silent ||= !answer;
      for (const { coin } of answer?.quotes ?? []) left.delete(coin);
      // CoinGecko's ids are the coins' own: what it left out without a row that was odd, nobody has.
      if (provider.id === 'coingecko' && answer?.dropped === 0)
        missing.push(...wanted.filter((coin) => left.delete(coin)));
    }
    const unfinished = left.size > 0 && silent;
    if (!unfinished) missing.push(...left);
    const now = this.#parts.now();
    await this.#store.keep(currency, ({ misses, ...known }) => ({
      misses: recentMisses({ ...misses, ...Object.fromEntries(missing.map((coin) => [coin, now])) }, now),
      ...(unfinished ? {} : { outside: [...coins], ...noteOutside(known, now) }),
    }));
  }

  /** What may be asked by id: all of it where the provider's shared page does not tell which coins are large. */
  #planById(provider: MarketProvider, wanted: readonly CoinId[], memory: MarketMemory): ByIdPlan {
    if (provider.id !== 'coingecko') return { page: false, ids: wanted };
    return planById(wanted, memory.page, memory.currency, this.#parts.now());
  }

  async #ask(
    provider: MarketProvider,
    coins: QuoteAsk['coins'],
    currency: string,
    what: RequestSpec,
  ): Promise<QuoteBatch | null> {
    const { limiter, now } = this.#parts;
    const answer = await askInOrder([provider], limiter, what, () =>
      provider.quotes({ coins, currency, now: now() }),
    );
    if (!answer) return null;
    await this.#keepBatch(answer.value, currency);
    return answer.value;
  }

  /** Keeps the quotes, and which coins the provider's shared page is about, where it was that. */
  async #keepBatch({ quotes, page }: QuoteBatch, currency: string): Promise<readonly Quote[]> {
    const converted = await this.#parts.convert(quotes, currency);
    const at = this.#parts.now();
    await this.#store.keep(currency, (known) => ({
      quotes: mergeQuotes(known.quotes, converted),
      ...(page ? { page: { coins: [...page], at, currency } } : {}),
    }));
    return converted;
  }

  /** One for new coins may follow early, but not upon one that never came back: a worker may have died over it. */
  #byId({ currency, outsideSent }: MarketMemory): RequestSpec {
    const sinceAnswered = this.#parts.now() - (outsideSent.at(-1) ?? 0);
    const intervalMs = Math.min(Math.max(sinceAnswered, 0), refreshIntervalMs);
    return { ...spec('ids', currency), intervalMs };
  }

  async #sharedParties(
    memory: MarketMemory,
  ): Promise<{ readonly asked: readonly MarketProvider[]; readonly current: boolean }> {
    const providers = await this.#parts.providers();
    const age = this.#parts.now() - memory.sharedAt;
    const at = providers.findIndex(
      ({ circuit, cacheMs }) => circuit === memory.sharedBy && age >= 0 && age < cacheMs,
    );
    return at < 0 ? { asked: providers, current: false } : { asked: providers.slice(0, at), current: true };
  }

  /** Without the one that has just told all it has. */
  async #outsideSources({ sharedBy, sharedAt }: MarketMemory): Promise<readonly MarketProvider[]> {
    const age = this.#parts.now() - sharedAt;
    const all = await this.#parts.providers();
    return all.filter(({ topIsAll, circuit, cacheMs }) => {
      const lately = age < Math.max(cacheMs, 2 * refreshIntervalMs);
      return !(topIsAll && lately && circuit === sharedBy);
    });
  }
}

function spec(kind: 'top' | 'ids', currency: string): RequestSpec {
  return { what: `${kind}:${currency}`, urgency: 'prices', intervalMs: refreshIntervalMs };
}
