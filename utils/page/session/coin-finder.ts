import type { CoinWord } from '../../domain/coin/coin-list.ts';
import { mostCoinWords } from '../../domain/callers/tab-allowance.ts';
import type { Coin } from '../../domain/coin/coin.ts';

/** Words are collected for this time and sent in one message, in milliseconds. */
const collectMs = 200;
/** The most words that one page requests. */
const mostOfPage = 5 * mostCoinWords;

interface FinderParts {
  /** The coins that these words could be. */
  readonly find: (words: readonly CoinWord[]) => Promise<readonly Coin[]>;
  readonly onFound: (coins: readonly Coin[]) => void;
  readonly report: (error: unknown) => void;
}

/** Requests the coins outside the catalog that a page names, each word once. */
export class CoinFinder {
  readonly #parts: FinderParts;
  readonly #signal: AbortSignal;
  readonly #requested = new Set<string>();
  readonly #waiting: CoinWord[] = [];

  constructor(parts: FinderParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
  }

  collect(words: readonly CoinWord[]): void {
    for (const word of words) {
      const key = `${word.symbol} ${word.name}`;
      if (this.#requested.has(key) || this.#requested.size >= mostOfPage) continue;
      this.#requested.add(key);
      if (this.#waiting.push(word) === 1) setTimeout(() => this.#send(), collectMs);
    }
  }

  #send(): void {
    const words = this.#waiting.splice(0, mostCoinWords);
    if (this.#signal.aborted) return;
    if (this.#waiting.length > 0) setTimeout(() => this.#send(), collectMs);
    const { find, onFound, report } = this.#parts;
    find(words).then((coins) => {
      if (coins.length > 0 && !this.#signal.aborted) onFound(coins);
    }, report);
  }
}
