import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';

/** The names that a row shows of a coin. */
export type NamedCoin = Pick<Coin, 'id' | 'name' | 'symbol'>;

/** Coins outside the catalog that the background has named since this page was opened. */
const listed = new Map<CoinId, NamedCoin>();

/** Adds names of coins outside the catalog, for `coinOf`. */
export function addNames(coins: readonly NamedCoin[]): void {
  for (const coin of coins) listed.set(coin.id, coin);
}

/** Whether `coinOf` has more than the id. */
export function isNamed(id: CoinId): boolean {
  return coinById(id) !== undefined || listed.has(id);
}

/** A coin's names; its id stands for them while they are not known. */
export function coinOf(id: CoinId): NamedCoin {
  return coinById(id) ?? listed.get(id) ?? { id, name: id, symbol: '' };
}
