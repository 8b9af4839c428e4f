import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { type HeldPrice, holdingsValue } from '../../utils/domain/quote/holdings-value.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import {
  addToWatchlist,
  placeInWatchlist,
  removeFromWatchlist,
} from '../../utils/domain/settings/settings-edits.ts';
import type { Holding } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { CoinNames, NamedCoin } from '../hooks/use-coin-names.ts';
import { useRowDrag } from '../hooks/use-row-drag.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { AddCoin } from './AddCoin.tsx';
import { WatchRow } from './WatchRow.tsx';
import { coinsBelow } from './page-rows.ts';
import { type Figures, stateOf } from './popup-figures.ts';

interface Props {
  /** Null until the settings are loaded. */
  readonly coins: readonly CoinId[] | null;
  /** Coins that the page's table shows, which are not repeated here. */
  readonly above: readonly CoinId[];
  readonly holdings: readonly Holding[];
  readonly sparks: Readonly<Record<CoinId, readonly number[]>>;
  readonly figures: Figures;
  readonly names: CoinNames;
  readonly change: ChangeSettings;
  readonly onOpen: (coin: CoinId) => void;
}

/** The reader's coins, besides those of the page above; they can be added, removed with undo, and reordered. */
export function Watchlist({ coins, above, holdings, sparks, figures, names, change, onOpen }: Props) {
  const all = coins ?? [];
  const shown = coinsBelow(all, above);
  const hidden = all.length - shown.length;
  const list = useRef<HTMLUListElement>(null);
  // A row that moves in the document loses the focus, and a removed row takes it along.
  const focusNext = useRef<CoinId | null>(null);
  const [removed, setRemoved] = useState<{ readonly coin: CoinId; readonly before: CoinId | null } | null>(
    null,
  );
  useLayoutEffect(() => {
    const coin = focusNext.current;
    focusNext.current = null;
    if (coin !== null) list.current?.querySelector<HTMLElement>(`[data-coin="${coin}"] [data-row]`)?.focus();
  }, [coins]);
  const drag = useRowDrag(({ coin, before }) => change(placeInWatchlist(coin, before)));
  const move = (coin: CoinId, by: -1 | 1): void => {
    const at = shown.indexOf(coin);
    if (by < 0 && at === 0) return;
    focusNext.current = coin;
    change(placeInWatchlist(coin, (by < 0 ? shown[at - 1] : shown[at + 2]) ?? null));
  };
  const remove = (coin: CoinId): void => {
    const at = shown.indexOf(coin);
    focusNext.current = shown[at + 1] ?? shown[at - 1] ?? null;
    setRemoved({ coin, before: all[all.indexOf(coin) + 1] ?? null });
    change(removeFromWatchlist(coin));
  };
  const undo = (): void => {
    if (!removed) return;
    focusNext.current = removed.coin;
    change(placeInWatchlist(removed.coin, removed.before));
    setRemoved(null);
  };
  const held = holdings.filter(({ coin }) => all.includes(coin));
  return (
    <section class="section" data-section="watchlist" aria-label={t('popup_watchlist')}>
      <div class="section-head">
        <h2>{t('popup_watchlist')}</h2>
        <HoldingsTotal holdings={held} figures={figures} />
        {coins && <AddCoin taken={coins} onPick={(coin) => change(addToWatchlist(coin))} />}
      </div>
      {coins?.length === 0 && <p class="line">{t('popup_watchlist_empty')}</p>}
      <ul
        class="rows"
        ref={list}
        data-dropped={drag.dragged && drag.dragged.before === null ? 'end' : undefined}
      >
        {shown.map((id) => (
          <WatchRow
            key={id}
            coin={names(id)}
            figures={figures}
            spark={sparks[id]}
            amount={held.find(({ coin }) => coin === id)?.amount ?? null}
            drag={id === drag.dragged?.coin ? 'self' : id === drag.dragged?.before ? 'target' : undefined}
            onOpen={onOpen}
            onRemove={remove}
            onMove={move}
            onGrip={drag.start}
          />
        ))}
      </ul>
      {hidden > 0 && <p class="caption line">{t('popup_watchlist_above')}</p>}
      <UndoLine removed={removed && names(removed.coin)} onUndo={undo} onEnd={() => setRemoved(null)} />
    </section>
  );
}

interface HoldingsTotalProps {
  readonly holdings: readonly Holding[];
  readonly figures: Figures;
}

/** What the amounts held are worth together, and how that changed in a day; nothing where nothing is held. */
function HoldingsTotal({ holdings, figures }: HoldingsTotalProps) {
  const priceOf = (coin: string): HeldPrice | null => {
    const state = stateOf(coin, figures);
    return state.kind === 'ready' ? state.shown : null;
  };
  const total = holdingsValue(holdings, priceOf);
  if (!total) return null;
  const { value, currency, change, percent, missing } = total;
  const { locale } = figures;
  const tooltip = [
    t('popup_held_tooltip'),
    ...(change === null ? [] : [t('popup_held_change', { change: formatPrice(change, currency, locale) })]),
    ...(missing > 0 ? [t('popup_held_missing')] : []),
  ].join(' ');
  return (
    <span class="held" title={tooltip} data-part="held-total">
      <strong>{formatPrice(value, currency, locale)}</strong>
      {missing > 0 && <span class="warn">*</span>}{' '}
      <span class="move" data-direction={directionOf(percent)} data-part="held-change">
        {formatPercent(percent, locale)}
      </span>
    </span>
  );
}

interface UndoLineProps {
  /** The coin that was just removed; null for none. */
  readonly removed: NamedCoin | null;
  readonly onUndo: () => void;
  readonly onEnd: () => void;
}

/** How long a removal can be undone, in milliseconds. */
const offeredMs = 10_000;

/** Says that a coin was removed, and offers to put it back for a while. */
function UndoLine({ removed, onUndo, onEnd }: UndoLineProps) {
  const id = removed?.id;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => end.current(), offeredMs);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <p class="undo" role="status">
      {removed && (
        <>
          <span class="undo-text">{t('popup_removed', { coin: removed.name })}</span>
          <button type="button" class="text-button" data-action="undo" onClick={onUndo}>
            {t('popup_undo')}
          </button>
        </>
      )}
    </p>
  );
}
