import type { Coin } from '../../utils/domain/coin/coin.ts';
import { iconIds } from '../../utils/domain/coin/icons.ts';
import { LetterTile } from './LetterTile.tsx';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'symbol'>;
}

/** A coin's icon on the extension's own pages, which may load files of the package. */
export function CoinIcon({ coin }: Props) {
  if (!iconIds.has(coin.id)) return <LetterTile coin={coin} />;
  return <img class="coin-icon" src={`/icons/${coin.id}.svg`} alt="" loading="lazy" />;
}
