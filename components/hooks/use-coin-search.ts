import { useEffect, useState } from 'preact/hooks';
import { coins as catalog } from '../../utils/domain/coin/catalog.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import { longestQuery, searchCoins } from '../../utils/domain/coin/search-coins.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

/** Debounce of the search in the list of all coins, in milliseconds; the catalog is searched at once. */
const debounceMs = 120;
const mostShown = 8;

export interface CoinSearchResult {
  readonly coins: readonly Coin[];
  /** Whether the list of all coins has been searched too. */
  readonly isComplete: boolean;
}

/** Coins by name, symbol or alias: first those of the catalog, then those of the list of all coins. Stays in the browser. */
export function useCoinSearch(query: string, taken: readonly CoinId[]): CoinSearchResult {
  const [listed, setListed] = useState<{ readonly query: string; readonly coins: readonly Coin[] } | null>(
    null,
  );
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    let isCurrent = true;
    const show = (coins: readonly Coin[]): void => {
      if (isCurrent) setListed({ query: wanted, coins });
    };
    const timer = setTimeout(() => {
      callBackground('coins.search', { query: wanted.slice(0, longestQuery) }).then(
        show,
        (error: unknown) => {
          logError('the search in the list of all coins', error);
          show([]);
        },
      );
    }, debounceMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  if (wanted === '') return { coins: [], isComplete: true };
  const isComplete = listed?.query === wanted;
  const found = searchCoins(wanted, catalog, taken, mostShown);
  const more = isComplete ? listed.coins.filter(({ id }) => !taken.includes(id)) : [];
  return { coins: [...found, ...more].slice(0, mostShown), isComplete };
}
