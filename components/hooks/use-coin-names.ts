import { useEffect, useState } from 'preact/hooks';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

/** Finds the names of a coin; its id stands for the name while that is not known. */
export type CoinNames = (id: CoinId) => NamedCoin;

/** The most coins of one call to the background. */
const mostAtOnce = 400;

/**
 * Names of coins, also of those outside the catalog, which the background looks up in the list of all coins. The surface is
 * rendered again when they arrive, and `coinOf` has them then in all its parts.
 * @param given coins that a reply named
 */
export function useCoinNames(coins: readonly CoinId[], given: readonly Coin[] = []): CoinNames {
  const [, setReplies] = useState(0);
  const isKnown = (id: CoinId): boolean => isNamed(id) || given.some((coin) => coin.id === id);
  const missing = [...new Set(coins)].filter((id) => !isKnown(id)).slice(0, mostAtOnce);
  const key = missing.join(' ');
  useEffect(() => {
    if (key === '') return;
    const ids = key.split(' ');
    callBackground('coins.named', { coins: ids }).then(
      (found) => {
        // One that is in no list is not looked up again.
        addNames(ids.map((id) => found.find((coin) => coin.id === id) ?? { id, name: id, symbol: '' }));
        setReplies((count) => count + 1);
      },
      (error: unknown) => logError('names of coins', error),
    );
  }, [key]);
  return (id) => given.find((coin) => coin.id === id) ?? coinOf(id);
}

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
