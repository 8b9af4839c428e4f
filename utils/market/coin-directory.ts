import { coinsOfWords } from '../domain/coin/catalog-words.ts';
import type { Coin, CoinId } from '../domain/coin/coin.ts';
import { coinOfText, symbolOfText } from '../domain/coin/coin-of-text.ts';
import { searchCoins } from '../domain/coin/search-coins.ts';
import type { ListedCoins } from './listed-coins.ts';

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
