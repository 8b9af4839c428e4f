import type { Coin } from '../../utils/domain/coin/coin.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import type { Figures } from './figures.ts';
import { RowFigures } from './RowFigures.tsx';

interface Props {
  readonly coin: Coin;
  readonly figures: Figures;
  /** How often the page mentions it. */
  readonly mentions?: number;
}

/** A coin and its price, on one line. */
export function CoinRow({ coin, figures, mentions }: Props) {
  return (
    <li class="row" data-coin={coin.id}>
      <CoinIcon coin={coin} />
      <div class="row-title">
        <span class="row-name" data-part="name" title={coin.name}>
          {coin.name}
        </span>
        <span class="row-sub">
          <span data-part="symbol">{coin.symbol}</span>
          {mentions !== undefined && (
            <span>
              · <span data-part="mentions">{mentions === 1 ? '1 mention' : `${mentions} mentions`}</span>
            </span>
          )}
        </span>
      </div>
      <RowFigures coin={coin} figures={figures} />
    </li>
  );
}
