import type { CoinId } from '../domain/coin/coin.ts';
import type { GlobalReply, QuotesReply } from '../domain/protocol.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { coolDown } from '../domain/refresh/cool-down.ts';
import { planRefresh, type RefreshPlan } from '../domain/refresh/refresh-plan.ts';
import type { HttpFailure } from '../platform/http.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { AskedCoins } from './asked-coins.ts';
import { emptyMemory, type MarketMemory } from './market-memory.ts';
import { mergeQuotes } from './merge-quotes.ts';
import type { MarketProvider } from './provider.ts';

/** Asks that come within this time share one request. */
const joinMs = 300;
/** CoinGecko makes its global figures anew every 10 minutes. */
const globalIntervalMs = 600_000;

export interface MarketParts {
  readonly provider: MarketProvider;
  readonly cell: StorageCell<MarketMemory>;
  readonly currency: () => Promise<string>;
  readonly now: () => number;
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Quotes on demand: from memory while fresh, else from one request that everybody waits for. */
export class Market {
  readonly #parts: MarketParts;
  readonly #asked = new AskedCoins();
  #memory: MarketMemory | null = null;
  #flight: Promise<void> | null = null;

  constructor(parts: MarketParts) {
    this.#parts = parts;
  }

  async quotes(coins: readonly CoinId[]): Promise<QuotesReply> {
    this.#asked.note(coins, this.#parts.now());
    let memory = await this.#load();
    while (this.#isDue(memory)) {
      await (this.#flight ??= this.#fly().finally(() => (this.#flight = null)));
      memory = await this.#load();
    }
    const wanted = new Set(coins);
    const found = memory.quotes.filter((quote) => wanted.has(quote.coin));
    return {
      quotes: Object.fromEntries(found.map((quote): [CoinId, Quote] => [quote.coin, quote])),
      problem: memory.problem,
      nextAt: Math.max(this.#plan(memory).nextAt, memory.problem?.retryAt ?? 0),
    };
  }

  async global(): Promise<GlobalReply> {
    const memory = await this.#load();
    const now = this.#parts.now();
    if (now - memory.globalAt >= globalIntervalMs && !this.#isCoolingDown(memory)) {
      const answer = await this.#parts.provider.global(memory.currency, now);
      if (answer.ok) await this.#keep({ global: answer.value, globalAt: now });
      else await this.#keepFailure(answer);
    }
    const { global: market, problem } = await this.#load();
    return { market, problem };
  }

  #plan(memory: MarketMemory): RefreshPlan {
    const now = this.#parts.now();
    const state = { ...memory, shared: new Set(memory.shared), outside: new Set(memory.outside) };
    return planRefresh(this.#asked.current(now), state, now);
  }

  #isDue(memory: MarketMemory): boolean {
    const plan = this.#plan(memory);
    return (plan.shared || plan.outside.length > 0) && !this.#isCoolingDown(memory);
  }

  #isCoolingDown(memory: MarketMemory): boolean {
    return memory.problem !== null && this.#parts.now() < memory.problem.retryAt;
  }

  async #fly(): Promise<void> {
    await this.#parts.wait(joinMs);
    if (this.#plan(await this.#load()).shared) await this.#ask('top');
    const memory = await this.#load();
    const { outside } = this.#plan(memory);
    if (outside.length > 0 && !this.#isCoolingDown(memory)) await this.#ask(outside);
  }

  async #ask(coins: 'top' | readonly CoinId[]): Promise<void> {
    const { currency, quotes } = await this.#load();
    const answer = await this.#parts.provider.quotes(coins, currency, this.#parts.now());
    if (!answer.ok) return this.#keepFailure(answer);
    // The reader chose another currency while the answer was on its way.
    if ((await this.#load()).currency !== currency) return;
    const now = this.#parts.now();
    const fresh = answer.value.quotes;
    const ids = fresh.map((quote) => quote.coin);
    await this.#keep({
      quotes: mergeQuotes(quotes, fresh),
      failures: 0,
      problem: null,
      ...(coins === 'top' ? { shared: ids, sharedAt: now } : { outside: [...coins], outsideAt: now }),
    });
  }

  async #keepFailure(failure: HttpFailure): Promise<void> {
    const failures = (await this.#load()).failures + 1;
    const { provider, now, random } = this.#parts;
    await this.#keep({ failures, problem: coolDown(failure, provider.id, failures, now(), random()) });
  }

  async #load(): Promise<MarketMemory> {
    const currency = await this.#parts.currency();
    this.#memory ??= await this.#parts.cell.read();
    if (this.#memory?.currency !== currency) {
      const { failures, problem } = this.#memory ?? emptyMemory(currency);
      this.#memory = { ...emptyMemory(currency), failures, problem };
    }
    return this.#memory;
  }

  async #keep(change: Partial<MarketMemory>): Promise<void> {
    this.#memory = { ...(await this.#load()), ...change };
    await this.#parts.cell.write(this.#memory);
  }
}
