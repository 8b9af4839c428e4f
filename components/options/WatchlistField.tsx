import { useLayoutEffect, useRef } from 'preact/hooks';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { CoinSearch } from './CoinSearch.tsx';
import type { RowAction } from './RowButton.tsx';
import { WatchlistRow } from './WatchlistRow.tsx';
import { moved, neighbour } from './watchlist-edit.ts';

interface Props {
  readonly coins: readonly CoinId[];
  readonly onChange: (coins: readonly CoinId[]) => void;
}

/** The watched coins in the reader's order. */
export function WatchlistField({ coins, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // A row that moves in the document loses the focus, one that goes takes it along.
  const focusNext = useRef<{ coin: CoinId | undefined; action: RowAction } | null>(null);
  useLayoutEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    const row = next?.coin === undefined ? null : `[data-coin="${next.coin}"] [data-action="${next.action}"]`;
    if (row !== null) list.current?.querySelector<HTMLElement>(row)?.focus();
  }, [coins]);
  const act = (coin: CoinId, action: RowAction): void => {
    focusNext.current = { coin: action === 'remove' ? neighbour(coins, coin) : coin, action };
    if (action === 'remove') onChange(coins.filter((other) => other !== coin));
    else onChange(moved(coins, coin, action === 'up' ? -1 : 1));
  };
  return (
    <>
      <ul class="list" ref={list}>
        {coins.map((id, index) => {
          const coin = coinById(id);
          if (!coin) return null;
          return (
            <WatchlistRow
              key={id}
              coin={coin}
              first={index === 0}
              last={index === coins.length - 1}
              onAction={(action) => act(id, action)}
            />
          );
        })}
      </ul>
      {coins.length === 0 && <p class="note empty">Empty. Add a coin below.</p>}
      <CoinSearch taken={coins} onPick={(coin) => onChange([...coins, coin])} />
    </>
  );
}
