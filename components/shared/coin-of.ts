import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';

/** A coin's names; of one outside the catalog, which only its page and the background know, its id. */
export function coinOf(id: CoinId): Pick<Coin, 'id' | 'name' | 'symbol'> {
  return coinById(id) ?? { id, name: id, symbol: '' };
}
