import type { CoinId } from '../domain/coin/coin.ts';
import {
  admitCoins,
  admitStar,
  allTabs,
  fullAllowance,
  type Grant,
  type LimitName,
  spend,
  type TabAllowance,
} from '../domain/callers/tab-allowance.ts';
import { type Bucket, type BucketSize, takeTokens } from '../domain/callers/token-bucket.ts';
import { CallError } from './call-error.ts';
import type { Caller, PageCaller } from './caller.ts';
import { logError } from './log.ts';
import type { SessionCell } from './session-cell.ts';

/** Calls of one tab: above what any page makes, and few enough that they cost next to nothing. */
const calls: BucketSize = { burst: 300, perMinute: 600 };
/** The most tabs that are held in memory; the others' allowances stay in the session's storage. */
const mostTabs = 100;
/** The most words that are remembered of a tab. */
const mostKnownWords = 5_000;

export interface CallersParts {
  /** Where a tab's allowance outlives the worker. */
  readonly cell: (tabId: number) => SessionCell<TabAllowance>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Counts what the content scripts of each tab ask for, and says whether they may have it. */
export class PageCallers {
  readonly #parts: CallersParts;
  readonly #tabs = new Map<number, TabAllowance>();
  readonly #calls = new Map<number, Bucket>();
  /** Words that were answered: asking again, after a change of settings, costs nothing. Not stored: page text. */
  readonly #words = new Map<number, Set<string>>();

  constructor(parts: CallersParts) {
    this.#parts = parts;
  }

  /** Whether this tab may make one more call, or open one more port, now. */
  admits({ frame: { tabId } }: PageCaller): boolean {
    const { granted, bucket } = takeTokens(this.#calls.get(tabId), calls, 1, this.#parts.now());
    keepLast(this.#calls, tabId, bucket);
    return granted > 0;
  }

  /** Takes from a tab's allowance what `grant` says, and resolves with what it gave. */
  take<T>(
    { frame: { tabId } }: PageCaller,
    grant: (allowance: TabAllowance, now: number) => Grant<T>,
  ): Promise<T> {
    return this.#take(tabId, grant);
  }

  /**
   * Takes so many of a tab's tokens; pages of ours have no limits.
   * @throws CallError where there are fewer
   */
  async spend(caller: Caller, name: LimitName, wanted: number): Promise<void> {
    if (caller.kind !== 'page') return;
    const granted = await this.take(caller, (allowance, now) => spend(allowance, name, wanted, now));
    if (granted < wanted) throw new CallError('rate-limited', `too many ${name} for one tab`);
  }

  /**
   * Those of the coins that the caller may have prices of.
   * @throws CallError where it is none of them
   */
  async admitCoins(caller: Caller, coins: readonly CoinId[]): Promise<readonly CoinId[]> {
    if (caller.kind !== 'page') return coins;
    const { document } = caller.frame;
    const admitted = await this.take(caller, (allowance, now) => admitCoins(allowance, document, coins, now));
    if (admitted.length < coins.length)
      logError('coins left out', new CallError('rate-limited', 'of one tab'));
    if (admitted.length === 0 && coins.length > 0)
      throw new CallError('rate-limited', 'too many coins for one tab');
    return admitted;
  }

  /** Those of the words that are answered. */
  async admitWords(caller: PageCaller, words: readonly string[]): Promise<readonly string[]> {
    const { tabId } = caller.frame;
    const known = this.#words.get(tabId) ?? new Set();
    const fresh = words.filter((word) => !known.has(word));
    const granted = await this.take(caller, (allowance, now) => spend(allowance, 'words', fresh.length, now));
    const answered = fresh.slice(0, granted);
    const all = [...(this.#words.get(tabId) ?? known), ...answered];
    keepLast(this.#words, tabId, new Set(all.slice(-mostKnownWords)));
    return [...words.filter((word) => known.has(word)), ...answered];
  }

  /** Whether the opened card of this frame may be told if its coin is on the watchlist. */
  async admitsStar(caller: PageCaller, coin: CoinId): Promise<boolean> {
    const { document } = caller.frame;
    // Nothing is taken from what all tabs share before the tab's own allowance is known to have something.
    const expected = await this.take(caller, (allowance, now) => ({
      granted: admitStar(allowance, document, coin, now).granted,
      left: allowance,
    }));
    if (expected !== 'first') return expected === 'again';
    if ((await this.#take(allTabs, (shared, now) => spend(shared, 'allStars', 1, now))) === 0) return false;
    return (
      (await this.take(caller, (allowance, now) => admitStar(allowance, document, coin, now))) !== 'refused'
    );
  }

  async #take<T>(tabId: number, grant: (allowance: TabAllowance, now: number) => Grant<T>): Promise<T> {
    const cell = this.#parts.cell(tabId);
    if (!this.#tabs.has(tabId)) {
      const stored = await cell.read();
      if (!this.#tabs.has(tabId)) keepLast(this.#tabs, tabId, stored ?? fullAllowance);
    }
    // Without an await from here on: of two calls at once, the second must see what the first has taken.
    const before = this.#tabs.get(tabId) ?? fullAllowance;
    const { granted, left } = grant(before, this.#parts.now());
    keepLast(this.#tabs, tabId, left);
    if (left !== before)
      await cell.write(left).catch((error: unknown) => logError('a tab’s limits are not kept', error));
    return granted;
  }
}

function keepLast<T>(map: Map<number, T>, key: number, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= mostTabs) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
