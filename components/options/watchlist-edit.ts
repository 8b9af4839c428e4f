import type { CoinId } from '../../utils/domain/coin/coin.ts';

/** The list with one coin a place up (-1) or down (1); as it was where there is no such place. */
export function moved(list: readonly CoinId[], coin: CoinId, by: -1 | 1): readonly CoinId[] {
  const from = list.indexOf(coin);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  return list.with(from, list[to]!).with(to, coin);
}

/** The coin whose row moves up into the place of a removed one, or the last that is left. */
export function neighbour(list: readonly CoinId[], coin: CoinId): CoinId | undefined {
  const index = list.indexOf(coin);
  return list[index + 1] ?? list[index - 1];
}
