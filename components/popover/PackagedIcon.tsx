import type { Coin } from '../../utils/domain/coin/coin.ts';
import { LetterTile } from '../shared/LetterTile.tsx';
import { parseSvg } from './parse-svg.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'symbol'>;
  readonly svg: string | null;
}

/** An icon that came as text. A drawing that can't be read gives way to the letter tile. */
export function PackagedIcon({ coin, svg }: Props) {
  const drawing = svg === null ? null : parseSvg(svg);
  if (!drawing) return <LetterTile coin={coin} />;
  const fill = (place: HTMLElement | null): void => {
    if (place && !place.firstChild) place.append(drawing.cloneNode(true));
  };
  return <span key={svg} class="coin-icon" aria-hidden="true" ref={fill} />;
}
