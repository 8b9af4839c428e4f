import type { Coin, CoinId } from './coin.ts';
import { pressNames } from './spellings.ts';

/** Coins by place, best rank first. A packed one makes a coin when it is first asked for: a page names few. */
export interface CoinTable {
  readonly length: number;
  /** The number of spellings of all coins, `pressNames` included. */
  readonly spellings: number;
  /** The places of the coins of the catalog with `pressNames`. */
  readonly pressPlaces: readonly number[];
  rank(place: number): number;
  /** The same object at each call. */
  coin(place: number): Coin;
  byId(id: CoinId): Coin | undefined;
  /** Calls back for the symbol of a coin, its name and its other names. */
  spell(place: number, visit: SpellingVisitor): void;
}

/**
 * A spelling is `text` from `start` to `end`, a symbol in any case. What follows in the text is no part of a word.
 * @param spelling `SYMBOL`, `NAME`, or `OTHER_NAME` plus the place among the other names
 */
export type SpellingVisitor = (spelling: number, text: string, start: number, end: number) => void;

export const SYMBOL = 0;
export const NAME = 1;
export const OTHER_NAME = 2;

/** A table of coins that are at hand. */
export function listTable(coins: readonly Coin[]): CoinTable {
  return {
    length: coins.length,
    spellings: coins.reduce(
      (sum, { id, aliases = [] }) => sum + 2 + aliases.length + (pressNames[id] ?? []).length,
      0,
    ),
    pressPlaces: coins.flatMap(({ id }, place) => (pressNames[id] ? [place] : [])),
    rank: (place) => coins[place]!.rank,
    coin: (place) => coins[place]!,
    byId: (id) => coins.findLast((coin) => coin.id === id),
    spell(place, visit) {
      const { symbol, name, aliases = [] } = coins[place]!;
      for (const [at, text] of [symbol, name, ...aliases].entries()) visit(at, text, 0, text.length);
    },
  };
}

/** A table with coins outside the catalog, which have no other names, behind its own. `byId` returns them first. */
export function addCoins(coins: readonly Coin[], table: CoinTable): CoinTable {
  const { length } = table;
  return {
    ...table,
    length: length + coins.length,
    spellings: table.spellings + 2 * coins.length,
    rank: (place) => coins[place - length]?.rank ?? table.rank(place),
    coin: (place) => coins[place - length] ?? table.coin(place),
    byId: (id) => coins.find((coin) => coin.id === id) ?? table.byId(id),
    spell(place, visit) {
      const coin = coins[place - length];
      if (!coin) return table.spell(place, visit);
      visit(SYMBOL, coin.symbol, 0, coin.symbol.length);
      visit(NAME, coin.name, 0, coin.name.length);
    },
  };
}

/** All coins of a table, for pages that search or list them. */
export function coinsOf(table: CoinTable): Coin[] {
  return Array.from({ length: table.length }, (_, place) => table.coin(place));
}
