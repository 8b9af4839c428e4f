import { catalogCoins } from './catalog-coins.ts';
import type { Coin, CoinId } from './coin.ts';

/**
 * All coins, best rank first. Origin and date of the facts: `catalog.md` in this folder. Coins that only old articles
 * mention, and no market lists any more, come last, in no order.
 */
export const coins: readonly Coin[] = catalogCoins;

const byId: ReadonlyMap<CoinId, Coin> = new Map(coins.map((coin) => [coin.id, coin]));

/** The coin with this id, or undefined where the catalog has none. */
export function coinById(id: CoinId): Coin | undefined {
  return byId.get(id);
}
