import { coinsOfWords } from '../domain/coin/catalog-words.ts';
import type { Coin, CoinId } from '../domain/coin/coin.ts';
import type { CoinWord } from '../domain/coin/coin-word.ts';
import { findListed, listedCoin } from '../domain/coin/find-listed.ts';
import { namedListed, searchCoins, searchListed } from '../domain/coin/search-coins.ts';
import { symbolOfText } from '../domain/coin/coin-of-text.ts';
import { coinOfText } from '../domain/coin/coin-of-text.ts';
import { hourMs } from '../domain/time.ts';

interface DirectoryParts {
  /** The catalog as text, see `catalogWords`; null where it can't be read. */
  readonly catalogWords: () => Promise<string | null>;
  readonly listed: Pick<ListedCoins, 'find' | 'search' | 'named'>;
}

/** Names of coins for the background, which does not load the catalog: read from the package when they are first needed. */
export class CoinDirectory {
  readonly #parts: DirectoryParts;
  #catalog: Promise<readonly Coin[]> | null = null;

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
  }

  /** The id itself where the coin is in no list. */
  async nameOf(coin: CoinId): Promise<string> {
    const known = (await this.#coins()).find(({ id }) => id === coin);
    const [listed] = known ? [known] : await this.#parts.listed.named([coin]);
    return listed?.name ?? coin;
  }

  /** Coins that match what the reader typed, best first; those outside the catalog only where it has none. */
  async search(query: string, limit: number): Promise<readonly Coin[]> {
    const found = searchCoins(query, await this.#coins(), [], limit);
    return found.length > 0 ? found : this.#parts.listed.search(query, limit);
  }

  /** The one coin that a selected text names; null for none or several. */
  async ofText(text: string): Promise<CoinId | null> {
    const known = coinOfText(text, await this.#coins());
    if (known) return known.id;
    const symbol = symbolOfText(text);
    const [only, other] = symbol === null ? [] : await this.#parts.listed.find([{ symbol }]);
    return only && !other ? only.id : null;
  }

  #coins(): Promise<readonly Coin[]> {
    this.#catalog ??= this.#parts.catalogWords().then((words) => coinsOfWords(words ?? ''));
    return this.#catalog;
  }
}

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
