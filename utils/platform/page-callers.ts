import {
  admitCoins,
  admitStar,
  allTabs,
  type Bucket,
  type BucketSize,
  fullAllowance,
  type Grant,
  type LimitName,
  spend,
  type TabAllowance,
  takeTokens,
} from '../domain/callers/tab-allowance.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import { CallError } from './call-error.ts';
import type { Caller, PageCaller } from './caller.ts';
import { logError } from './log.ts';
import { pruneSession, type SessionCell, sessionCell } from './session-cell.ts';
import { allTabIds } from './tabs.ts';

/** All calls of one tab: above what any page makes, and few enough that they cost next to nothing. */
const calls: BucketSize = { burst: 300, perMinute: 600 };
/** The most tabs that are held in memory; the allowances of the others stay in session storage. */
const mostTabs = 100;
/** The most words that are remembered of a tab. */
const mostKnownWords = 5_000;
/** The key prefix of a tab's allowance in session storage. */
const keyPrefix = 'tab ';

export interface CallersParts {
  /** Where a tab's allowance outlives the worker. */
  readonly cell: (tabId: number) => SessionCell<TabAllowance>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Rate limits for content scripts, per tab: token buckets, and a record of what each tab has already been given. */
export class PageCallers {
  readonly #parts: CallersParts;
  readonly #tabs = new Map<number, TabAllowance>();
  readonly #calls = new Map<number, Bucket>();
  /** Words that were answered: a repeated request, after a change of settings, is free. Not stored, as it is page text. */
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

  /** Takes from a tab's allowance what `grant` says, and resolves with what it granted. */
  take<T>(
    { frame: { tabId } }: PageCaller,
    grant: (allowance: TabAllowance, now: number) => Grant<T>,
  ): Promise<T> {
    return this.#take(tabId, grant);
  }

  /**
   * Takes tokens of a tab; our own pages have no limits.
   * @throws CallError where the tab has fewer
   */
  async spend(caller: Caller, name: LimitName, wanted: number): Promise<void> {
    if (!(await this.mayTake(caller, name, wanted)))
      throw new CallError('rate-limited', `too many ${name} for one tab`);
  }

  /** Takes tokens of a tab; false where it has fewer. */
  async mayTake(caller: Caller, name: LimitName, wanted: number): Promise<boolean> {
    if (caller.kind !== 'page') return true;
    return (await this.take(caller, (allowance, now) => spend(allowance, name, wanted, now))) === wanted;
  }

  /**
   * Those of the coins whose prices the caller may have.
   * @throws CallError where there are none
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

  /** Those of the words for which the caller gets a reply. */
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

  /** Whether the open card of this frame may show if its coin is on the watchlist. */
  async admitsStar(caller: PageCaller, coin: CoinId): Promise<boolean> {
    const { document } = caller.frame;
    // A dry run: tokens that all tabs share are taken only where the tab itself has one.
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
    // No await from here on: of two concurrent calls, the second must see what the first has taken.
    const before = this.#tabs.get(tabId) ?? fullAllowance;
    const { granted, left } = grant(before, this.#parts.now());
    keepLast(this.#tabs, tabId, left);
    if (left !== before)
      await cell.write(left).catch((error: unknown) => logError('a tab’s limits are not stored', error));
    return granted;
  }
}

/** The limits on the real clock and in session storage. */
export function pageCallers(): PageCallers {
  return new PageCallers({ cell: (tabId) => sessionCell(`${keyPrefix}${tabId}`), now: Date.now });
}

/** Removes the allowances of closed tabs. Not by a listener: it would wake the worker whenever a tab closes. */
export async function forgetClosedTabs(): Promise<void> {
  await pruneSession(keyPrefix, [allTabs, ...(await allTabIds())]);
}

function keepLast<T>(map: Map<number, T>, key: number, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= mostTabs) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
