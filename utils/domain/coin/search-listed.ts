import type { Coin, CoinId } from './coin.ts';
import type { ListedCoin } from './coin-word.ts';
import { coinOfLine, listedCoin } from './find-listed.ts';
import { searchCoins } from './search-coins.ts';

/** The coins of a packed list that match a reader's query, best match first. */
export function searchListed(list: string, query: string, limit: number): Coin[] {
  const wanted = query.trim().replace(/^\$/, '').toLowerCase();
  if (wanted === '') return [];
  return searchCoins(
    query,
    coinsWhere(list, (line) => line.toLowerCase().includes(wanted)),
    [],
    limit,
  );
}

/** The coins of a packed list with these ids. */
export function listedByIds(list: string, ids: ReadonlySet<CoinId>): Coin[] {
  return coinsWhere(list, (_line, { id }) => ids.has(id));
}

function coinsWhere(list: string, admits: (line: string, coin: ListedCoin) => boolean): Coin[] {
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ line, coin: coinOfLine(line) }))
    .filter(({ line, coin }) => admits(line, coin))
    .map(({ coin }) => listedCoin(coin));
}
