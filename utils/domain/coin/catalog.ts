import data from './coins.json' with { type: 'json' };
import former from './former-coins.json' with { type: 'json' };
import type { Coin, CoinId } from './coin.ts';

function areCoins(rows: unknown): rows is readonly Coin[] {
  return Array.isArray(rows);
}

/** The rows come from this repository, and a test checks them. In a build they are those of `unpackCoins`. */
function trusted(rows: unknown): readonly Coin[] {
  if (!areCoins(rows)) throw new TypeError('The catalog is no list');
  return rows;
}

const listed = trusted(data);
const lastRank = listed.at(-1)?.rank ?? 0;

/**
 * All coins, best rank first. Origin and date of the facts: `catalog.md` in this folder. Coins that only old articles
 * mention, and no market lists any more, come last, in no order.
 */
export const coins: readonly Coin[] = [
  ...listed,
  ...former.map((coin, index) => ({ ...coin, rank: lastRank + 1 + index })),
];

const byId: ReadonlyMap<CoinId, Coin> = new Map(coins.map((coin) => [coin.id, coin]));

/** The coin with this id, or undefined where the catalog has none. */
export function coinById(id: CoinId): Coin | undefined {
  return byId.get(id);
}
