import type { Coin, CoinId } from './coin.ts';
import { coinInLine, listedCoin } from './find-listed.ts';

/** The longest query, in UTF-16 units, and the shortest that is looked up in the list of all coins. */
export const longestQuery = 60;
export const shortestListQuery = 2;

/**
 * The coins that match a query, best first: by symbol, then by the beginning of the name, of a word in it, of another
 * name, then by any part of it; equal matches by rank.
 * @param coins best rank first
 * @param taken coins to leave out
 */
export function searchCoins(
  query: string,
  coins: readonly Coin[],
  taken: readonly CoinId[],
  limit: number,
): Coin[] {
  const wanted = foldedQuery(query);
  if (wanted === '') return [];
  return coins
    .flatMap((coin) => {
      const grade = taken.includes(coin.id) ? null : gradeOf(coin, wanted);
      return grade === null ? [] : [{ coin, grade }];
    })
    .toSorted((a, b) => a.grade - b.grade)
    .slice(0, limit)
    .map(({ coin }) => coin);
}

/** A query as names are compared with it: `$` before a symbol is left out. */
function foldedQuery(query: string): string {
  return query.trim().replace(/^\$/, '').toLowerCase();
}

/**
 * The coins of a packed list that match a query, best first. One pass over the text of 14,000 lines.
 * @param list see `packCoinList`
 */
export function searchListed(list: string, query: string, limit: number): Coin[] {
  const wanted = foldedQuery(query);
  if (wanted === '') return [];
  const found = list
    .split('\n')
    .filter((line) => line.toLowerCase().includes(wanted))
    .flatMap((line) => listedIn(line) ?? []);
  return searchCoins(query, found, [], limit);
}

/** The coins of a packed list with these ids, in the order of the list. */
export function namedListed(list: string, ids: readonly CoinId[]): Coin[] {
  const wanted = new Set(ids);
  return list
    .split('\n')
    .flatMap((line) => listedIn(line) ?? [])
    .filter(({ id }) => wanted.has(id));
}

function listedIn(line: string): Coin | null {
  const coin = coinInLine(line);
  return coin && listedCoin(coin);
}

/** 0 for the best match, null for none. */
function gradeOf(coin: Coin, wanted: string): number | null {
  const symbol = coin.symbol.toLowerCase();
  const name = coin.name.toLowerCase();
  const others = (coin.aliases ?? []).map((alias) => alias.toLowerCase());
  if (symbol === wanted || name === wanted) return 0;
  if (others.includes(wanted)) return 1;
  if (name.startsWith(wanted) || symbol.startsWith(wanted)) return 2;
  if (name.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 3;
  if (others.some((other) => other.startsWith(wanted))) return 4;
  return wanted.length > 2 && name.includes(wanted) ? 5 : null;
}
