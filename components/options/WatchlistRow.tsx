import type { Coin } from '../../utils/domain/coin/coin.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { type RowAction, RowButton } from './RowButton.tsx';

interface Props {
  readonly coin: Coin;
  readonly first: boolean;
  readonly last: boolean;
  readonly onAction: (action: RowAction) => void;
}

export function WatchlistRow({ coin, first, last, onAction }: Props) {
  return (
    <li class="list-row" data-coin={coin.id}>
      <CoinIcon coin={coin} />
      <span class="list-name">
        {coin.name} <span class="note">{coin.symbol}</span>
      </span>
      <RowButton action="up" label={`Move ${coin.name} up`} disabled={first} onAction={onAction} />
      <RowButton action="down" label={`Move ${coin.name} down`} disabled={last} onAction={onAction} />
      <RowButton action="remove" label={`Remove ${coin.name}`} disabled={false} onAction={onAction} />
    </li>
  );
}
