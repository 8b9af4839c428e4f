import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'symbol'>;
}

/** A coloured letter in place of an icon. Hidden from screen readers, as the coin's name is always beside it. */
export function LetterTile({ coin }: Props) {
  return (
    <span class={`coin-icon tile tile-${tileHue(coin.id)}`} aria-hidden="true">
      {String.fromCodePoint(coin.symbol.codePointAt(0) ?? 0x3f)}
    </span>
  );
}

/** How many tile colours the stylesheet has: `tile-0` to `tile-7`. */
export const tileHues = 8;

/** The same coin gets the same colour everywhere. A class rather than an inline style, which a page's CSP may forbid. */
export function tileHue(coin: CoinId): number {
  let hash = 0;
  for (const char of coin) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % tileHues;
}
