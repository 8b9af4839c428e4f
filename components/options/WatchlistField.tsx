import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import {
  addToWatchlist,
  moveInWatchlist,
  removeFromWatchlist,
} from '../../utils/domain/settings/settings-edits.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { CoinSearch } from './CoinSearch.tsx';
import { type RowAction, RowButton } from './RowButton.tsx';

interface Props {
  readonly coins: readonly CoinId[];
  readonly change: ChangeSettings;
}

/** The coins of the watchlist in the reader's order. */
export function WatchlistField({ coins, change }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // A row that moves in the document loses the focus, and a removed row takes it along.
  const focusNext = useRef<{ coin: CoinId | undefined; action: RowAction } | null>(null);
  useLayoutEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    const row = next?.coin === undefined ? null : `[data-coin="${next.coin}"] [data-action="${next.action}"]`;
    if (row !== null) list.current?.querySelector<HTMLElement>(row)?.focus();
  }, [coins]);
  const act = (coin: CoinId, action: RowAction): void => {
    focusNext.current = { coin: action === 'remove' ? neighbour(coins, coin) : coin, action };
    change(action === 'remove' ? removeFromWatchlist(coin) : moveInWatchlist(coin, action === 'up' ? -1 : 1));
  };
  return (
    <>
      <ul class="list" ref={list}>
        {coins.map((id, index) => {
          const coin = coinOf(id);
          return (
            <Row
              key={id}
              coin={coin}
              first={index === 0}
              last={index === coins.length - 1}
              onAction={(action) => act(id, action)}
            />
          );
        })}
      </ul>
      {coins.length === 0 && <p class="note empty">{t('options_watchlist_none')}</p>}
      <CoinSearch taken={coins} onPick={(coin) => change(addToWatchlist(coin))} />
    </>
  );
}

interface RowProps {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  readonly first: boolean;
  readonly last: boolean;
  readonly onAction: (action: RowAction) => void;
}

function Row({ coin, first, last, onAction }: RowProps) {
  const { name } = coin;
  return (
    <li class="list-row" data-coin={coin.id}>
      <CoinIcon coin={coin} />
      <span class="list-name">
        {name} <span class="note">{coin.symbol}</span>
      </span>
      <RowButton action="up" label={t('options_move_up', { name })} disabled={first} onAction={onAction} />
      <RowButton action="down" label={t('options_move_down', { name })} disabled={last} onAction={onAction} />
      <RowButton
        action="remove"
        label={t('options_remove_coin', { name })}
        disabled={false}
        onAction={onAction}
      />
    </li>
  );
}

/** The entry whose row moves into the place of a removed one, or the last entry that is left. */
export function neighbour<T>(list: readonly T[], entry: T): T | undefined {
  const index = list.indexOf(entry);
  return list[index + 1] ?? list[index - 1];
}
