import type { Coin } from '../../utils/domain/coin/coin.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';

export type RowAction = 'up' | 'down' | 'remove';

interface Props {
  readonly coin: Coin;
  readonly first: boolean;
  readonly last: boolean;
  readonly onAction: (action: RowAction) => void;
}

const shapes: Readonly<Record<RowAction, string>> = {
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  remove: 'M4.5 4.5l7 7m0-7l-7 7',
};

export function WatchlistRow({ coin, first, last, onAction }: Props) {
  const button = (action: RowAction, label: string, disabled: boolean) => (
    // Not `disabled`: a button that takes a coin to the end must keep the focus there.
    <button
      type="button"
      class="icon-button"
      data-action={action}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onAction(action)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={shapes[action]} stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
  return (
    <li class="list-row" data-coin={coin.id}>
      <CoinIcon coin={coin} />
      <span class="list-name">
        {coin.name} <span class="note">{coin.symbol}</span>
      </span>
      {button('up', `Move ${coin.name} up`, first)}
      {button('down', `Move ${coin.name} down`, last)}
      {button('remove', `Remove ${coin.name}`, false)}
    </li>
  );
}
