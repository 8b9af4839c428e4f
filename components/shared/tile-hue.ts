import type { CoinId } from '../../utils/domain/coin/coin.ts';

/** How many tile colours the stylesheet has: `tile-0` to `tile-7`. */
export const tileHues = 8;

/** The same coin gets the same colour everywhere. A class and no inline style: a page's CSP forbids those. */
export function tileHue(coin: CoinId): number {
  let hash = 0;
  for (const char of coin) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % tileHues;
}
