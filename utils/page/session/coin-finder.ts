import { mostCoinWords } from '../../domain/callers/tab-allowance.ts';
import type { Coin, CoinWord } from '../../domain/coin/coin.ts';

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
  #waiting: CoinWord[] = [];

  constructor(parts: FinderParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
  }

  collect(words: readonly CoinWord[]): void {
    for (const word of words) {
      const key = `${word.symbol} ${word.name}`;
      if (this.#requested.has(key) || this.#requested.size >= mostOfPage) continue;
      // The rest of a full message is not requested.
      if (this.#waiting.length >= mostCoinWords) return;
      this.#requested.add(key);
      if (this.#waiting.push(word) === 1) setTimeout(() => this.#send(), collectMs);
    }
  }

  #send(): void {
    const { find, onFound, report } = this.#parts;
    if (!this.#signal.aborted) find(this.#waiting).then(onFound, report);
    this.#waiting = [];
  }
}
