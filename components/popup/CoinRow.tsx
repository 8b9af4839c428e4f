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
          {mentions !== undefined && <Mentions count={mentions} />}
        </span>
      </div>
      <RowFigures coin={coin} figures={figures} />
    </li>
  );
}

/** In words for who hears it; short for who sees it, as prices leave little room. */
function Mentions({ count }: { readonly count: number }) {
  const words = count === 1 ? '1 mention' : `${count} mentions`;
  return (
    <span data-part="mentions" title={words}>
      <span aria-hidden="true">×{count}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}
