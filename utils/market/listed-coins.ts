import type { CoinWord } from '../domain/coin/coin-word.ts';
import { findListed, listedCoin } from '../domain/coin/find-listed.ts';
import type { Coin, CoinId } from '../domain/coin/coin.ts';
import { namedListed, searchListed } from '../domain/coin/search-coins.ts';
import { hourMs } from '../domain/time.ts';

/** The most words whose answers are kept. */
const mostAnswers = 1_000;

/** How long an opened list is used; the reader may have allowed a newer one meanwhile. */
const openMs = hourMs;

/** Looks up coins outside the catalog in the list of all coins, which is opened for the first word. */
export class ListedCoins {
  readonly #open: () => Promise<string>;
  readonly #now: () => number;
  #list: Promise<string> | null = null;
  #openedAt = 0;
  /** By word; the oldest is dropped first. */
  readonly #answers = new Map<string, readonly Coin[]>();

  /** @param open reads the packed list, see `packCoinList` */
  constructor(open: () => Promise<string>, now: () => number) {
    this.#open = open;
    this.#now = now;
  }

  /** The coins that the words could be, each once. */
  async find(words: readonly CoinWord[]): Promise<Coin[]> {
    const found = new Map<string, Coin>();
    for (const word of words) for (const coin of await this.#find(word)) found.set(coin.id, coin);
    return [...found.values()];
  }

  /**
   * The coins whose names or symbols match what the reader typed, best match first.
   * @param limit the most coins
   */
  async search(query: string, limit: number): Promise<Coin[]> {
    return searchListed(await this.#opened(), query, limit);
  }

  /** The names of coins; without those that are not in the list. */
  async named(ids: readonly CoinId[]): Promise<Coin[]> {
    return ids.length === 0 ? [] : namedListed(await this.#opened(), ids);
  }

  async #find(word: CoinWord): Promise<readonly Coin[]> {
    const list = this.#opened();
    const key = `${word.symbol} ${word.name}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const coins = findListed(await list, word).map(listedCoin);
    this.#answers.set(key, coins);
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size > mostAnswers) this.#answers.delete(oldest);
    return coins;
  }

  #opened(): Promise<string> {
    const now = this.#now();
    if (this.#list && Math.abs(now - this.#openedAt) < openMs) return this.#list;
    this.#answers.clear();
    this.#openedAt = now;
    this.#list = this.#open().catch((error: unknown) => {
      this.#list = null;
      throw error;
    });
    return this.#list;
  }
}
