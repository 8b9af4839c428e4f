import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { writeAmount } from '../../utils/domain/format/read-amount.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { Price } from '../shared/Price.tsx';
import type { NamedCoin } from '../hooks/use-coin-names.ts';
import { Icon } from './Icon.tsx';
import { type Figures, stateOf } from './popup-figures.ts';
import { RowEnd } from './RowEnd.tsx';

interface Props {
  readonly coin: NamedCoin;
  readonly figures: Figures;
  readonly spark: readonly number[] | undefined;
  /** How much of it the reader holds; null for none. */
  readonly amount: number | null;
  /** `self` while it is dragged, `target` where another row would be put before it. */
  readonly drag: 'self' | 'target' | undefined;
  readonly onOpen: (coin: CoinId) => void;
  readonly onRemove: (coin: CoinId) => void;
  /** Up (-1) or down (1). */
  readonly onMove: (coin: CoinId, by: -1 | 1) => void;
  readonly onGrip: (event: PointerEvent, coin: CoinId) => void;
}

/** A coin of the watchlist on one line; a click opens it, Alt with an arrow key moves it, Delete removes it. */
export function WatchRow(props: Props) {
  const { coin, figures, spark, amount, drag, onOpen, onRemove, onMove, onGrip } = props;
  const state = stateOf(coin.id, figures);
  const shown = state.kind === 'ready' ? state.shown : null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && event.key === 'ArrowUp') onMove(coin.id, -1);
    else if (event.altKey && event.key === 'ArrowDown') onMove(coin.id, 1);
    else if (event.key === 'Delete') onRemove(coin.id);
    else return;
    event.preventDefault();
  };
  return (
    <li class="row" data-coin={coin.id} data-drag={drag}>
      <span class="grip" title={t('popup_drag')} onPointerDown={(event) => onGrip(event, coin.id)}>
        <Icon name="grip" />
      </span>
      <CoinIcon coin={coin} />
      <div class="row-title">
        <button
          type="button"
          class="row-open"
          data-row
          title={coin.name}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={() => onOpen(coin.id)}
          onKeyDown={onKeyDown}
        >
          <span class="row-name" data-part="name">
            {coin.name}
          </span>
        </button>
        <span class="row-sub">
          {amount === null || !shown ? (
            <span class="row-symbol" data-part="symbol" title={coin.symbol}>
              {coin.symbol}
            </span>
          ) : (
            <span
              class="row-symbol"
              data-part="held"
              title={`${writeAmount(amount, figures.locale)} ${coin.symbol}`}
            >
              <Price price={amount * shown.price} currency={shown.currency} locale={figures.locale} />
            </span>
          )}
        </span>
      </div>
      <RowEnd
        prices={spark}
        state={state}
        figures={figures}
        action="remove"
        label={t('popup_unstar', { coin: coin.name })}
        onRemove={() => onRemove(coin.id)}
      />
    </li>
  );
}
