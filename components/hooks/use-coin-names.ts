import { useEffect, useState } from 'preact/hooks';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

/** The names that a row shows of a coin. */
export type NamedCoin = Pick<Coin, 'id' | 'name' | 'symbol'>;

/** Finds the names of a coin; its id stands for the name while that is not known. */
export type CoinNames = (id: CoinId) => NamedCoin;

/**
 * Names of coins, also of those outside the catalog, which the background looks up in the list of all coins.
 * @param given coins that a reply named
 */
export function useCoinNames(coins: readonly CoinId[], given: readonly Coin[] = []): CoinNames {
  const [listed, setListed] = useState<ReadonlyMap<CoinId, NamedCoin>>(() => new Map());
  const isKnown = (id: CoinId): boolean => coinById(id) !== undefined || given.some((coin) => coin.id === id);
  const missing = coins.filter((id) => !isKnown(id) && !listed.has(id));
  const key = missing.join(' ');
  useEffect(() => {
    if (key === '') return undefined;
    let isCurrent = true;
    const ids = key.split(' ');
    callBackground('coins.named', { coins: ids }).then(
      (found) => {
        if (!isCurrent) return;
        // One that is in no list is not looked up again.
        const all = ids.map((id) => found.find((coin) => coin.id === id) ?? { id, name: id, symbol: '' });
        setListed((last) => new Map([...last, ...all.map((coin) => [coin.id, coin] as const)]));
      },
      (error: unknown) => logError('names of coins', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return (id) =>
    given.find((coin) => coin.id === id) ?? coinById(id) ?? listed.get(id) ?? { id, name: id, symbol: '' };
}
