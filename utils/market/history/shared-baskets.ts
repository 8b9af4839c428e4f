import { catalogIds } from '../../domain/coin/catalog-words.ts';
import type { CoinId, NewCoin } from '../../domain/coin/coin.ts';
import { basketsOf, largestInBaskets } from '../../domain/quote/basket.ts';

/** The largest coins in their order, and those of them that the catalog lacks or calls otherwise. */
export interface LargestCoins {
  readonly coins: readonly CoinId[];
  readonly newCoins: readonly NewCoin[];
}

export interface BasketParts {
  readonly largest: () => Promise<LargestCoins>;
  /** What the catalog calls its coins, see `catalogWords`; null where it can't be read. */
  readonly catalogWords: () => Promise<string | null>;
}

/** The baskets of the largest coins, the same for every reader; cut once for each list. */
export class SharedBaskets {
  readonly #parts: BasketParts;
  #cut: { readonly of: readonly CoinId[]; readonly baskets: readonly (readonly CoinId[])[] } | null = null;
  #catalog: readonly CoinId[] | null = null;

  constructor(parts: BasketParts) {
    this.#parts = parts;
  }

  /** Before the first shared page those of the catalog. */
  async all(): Promise<readonly (readonly CoinId[])[]> {
    const { largest, catalogWords } = this.#parts;
    const { coins } = await largest();
    const list = coins.length > 0 ? coins : (this.#catalog ??= catalogIds((await catalogWords()) ?? ''));
    if (this.#cut?.of !== list) this.#cut = { of: list, baskets: basketsOf(list.slice(0, largestInBaskets)) };
    return this.#cut.baskets;
  }
}
