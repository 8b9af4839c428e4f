import { mostCoinWords } from '../../domain/callers/tab-allowance.ts';
import { catalogTable } from '../../domain/coin/catalog-table.ts';
import { addCoins } from '../../domain/coin/coin-table.ts';
import type { Coin, CoinId } from '../../domain/coin/coin.ts';
import type { CoinWord } from '../../domain/coin/coin-word.ts';
import { buildLexiconInSlices, type Lexicon } from '../../domain/recognition/lexicon.ts';
import { Slices } from '../dom/slices.ts';

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

/** The most coins that are added to the catalog of one page. */
const mostAdded = 200;

/** The coins that a page is read for: the catalog, and those outside of it that the background named. */
export class PageCoins {
  lexicon: Lexicon;
  readonly #signal: AbortSignal;
  readonly #added = new Map<CoinId, Coin>();

  /** @param lexicon that of the catalog */
  constructor(lexicon: Lexicon, signal: AbortSignal) {
    this.lexicon = lexicon;
    this.#signal = signal;
  }

  /** The coin under its newest name. */
  byId(id: CoinId): Coin | undefined {
    return this.#added.get(id) ?? catalogTable.byId(id);
  }

  /** Adds coins that the catalog lacks, or has under former words. Resolves with whether the lexicon has changed. */
  async add(coins: readonly Coin[]): Promise<boolean> {
    const added = this.#added;
    const before = added.size;
    for (const coin of coins)
      if (
        added.size < mostAdded &&
        !added.has(coin.id) &&
        (coin.from === 'reply' || !catalogTable.byId(coin.id))
      )
        added.set(coin.id, coin);
    const { size } = added;
    if (size === before) return false;
    const all = addCoins([...added.values()], catalogTable);
    const lexicon = await new Slices(this.#signal).run(buildLexiconInSlices(all));
    // Another call may have added more meanwhile, whose lexicon has these too.
    if (!lexicon || size < added.size) return false;
    this.lexicon = lexicon;
    return true;
  }
}
