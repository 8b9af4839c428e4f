import type { FoundCoins } from '../../domain/card/card-facts.ts';
import type { Coin, CoinId } from '../../domain/coin/coin.ts';
import { longestQuery, searchCoins, shortestListQuery } from '../../domain/coin/search-coins.ts';
import type { PagePorts } from './page-ports.ts';

/** The debounce of look-ups outside the catalog, in milliseconds. */
const debounceMs = 200;
const mostFound = 6;

interface SearchParts {
  /** Best rank first. */
  readonly catalog: () => readonly Coin[];
  readonly ports: Pick<PagePorts, 'findCoins' | 'report'>;
  readonly changed: () => void;
}

/** Finds coins for a reader's query: those of the catalog at once, after them those that the background knows. */
export class CoinSearch {
  readonly #parts: SearchParts;
  readonly #except: CoinId;
  readonly #signal: AbortSignal;
  #query = '';
  #coins: readonly Coin[] = [];
  #isLoading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param except the coin of the card, which is no answer */
  constructor(parts: SearchParts, except: CoinId, signal: AbortSignal) {
    this.#parts = parts;
    this.#except = except;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  get found(): FoundCoins {
    return { query: this.#query, coins: this.#coins, isLoading: this.#isLoading };
  }

  coinById(id: CoinId): Coin | undefined {
    return this.#coins.find((coin) => coin.id === id);
  }

  find(text: string): void {
    const query = text.slice(0, longestQuery);
    const { catalog, ports, changed } = this.#parts;
    clearTimeout(this.#timer);
    this.#query = query;
    this.#coins = searchCoins(query, catalog(), [this.#except], mostFound);
    this.#isLoading = query.trim().length >= shortestListQuery && ports.findCoins !== undefined;
    if (this.#isLoading) this.#timer = setTimeout(() => this.#findListed(query), debounceMs);
    changed();
  }

  #findListed(query: string): void {
    const { ports, changed } = this.#parts;
    const isCurrent = (): boolean => query === this.#query && !this.#signal.aborted;
    const take = (more: readonly Coin[]): void => {
      if (!isCurrent()) return;
      this.#coins = searchCoins(query, [...this.#coins, ...more], [this.#except], mostFound);
      this.#isLoading = false;
      changed();
    };
    ports.findCoins?.(query).then(take, (error: unknown) => {
      ports.report(error);
      take([]);
    });
  }
}
