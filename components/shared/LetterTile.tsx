import type { Coin } from '../../utils/domain/coin/coin.ts';
import { tileHue } from './tile-hue.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'symbol'>;
}

/** Stands in for a coin's icon. The name stands beside it, so it is hidden from screen readers. */
export function LetterTile({ coin }: Props) {
  return (
    <span class={`coin-icon tile tile-${tileHue(coin.id)}`} aria-hidden="true">
      {String.fromCodePoint(coin.symbol.codePointAt(0) ?? 0x3f)}
    </span>
  );
}
