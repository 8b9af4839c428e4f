import data from './coins.json' with { type: 'json' };
import type { Coin, CoinId } from './coin.ts';

/** All coins, best rank first. Origin and date of the facts: `catalog.md` beside this file. */
export const coins: readonly Coin[] = data as readonly Coin[];

const byId: ReadonlyMap<CoinId, Coin> = new Map(coins.map((coin) => [coin.id, coin]));

/** The coin with this id, or undefined where the catalog has none. */
export function coinById(id: CoinId): Coin | undefined {
  return byId.get(id);
}
