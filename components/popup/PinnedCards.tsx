import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { CoinNames } from '../hooks/use-coin-names.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { type Figures, stateOf } from './popup-figures.ts';
import { RowEnd } from './RowEnd.tsx';

interface Props {
  /** The coins of the page's pinned cards, the oldest first. */
  readonly coins: readonly CoinId[];
  readonly sparks: Readonly<Record<CoinId, readonly number[]>>;
  readonly figures: Figures;
  readonly names: CoinNames;
  /** Goes to the card, and to its mention while the page has it. */
  readonly onShow: (coin: CoinId) => void;
  readonly onUnpin: (coin: CoinId) => void;
}

/** The cards that are pinned on the page: they stay in view here where they cover too much of the page. */
export function PinnedCards({ coins, sparks, figures, names, onShow, onUnpin }: Props) {
  if (coins.length === 0) return null;
  const unpin = (coin: CoinId): void => {
    // The row is removed with the focus in it.
    rowBeside(coin)?.focus();
    onUnpin(coin);
  };
  return (
    <section class="section" data-section="pinned" aria-label={t('panel_pinned')}>
      <h2>{t('panel_pinned')}</h2>
      <ul class="rows">
        {coins.map((id) => {
          const coin = names(id);
          const state = stateOf(id, figures);
          const label = t('panel_unpin', { coin: coin.name });
          return (
            <li key={id} class="row" data-coin={id}>
              <CoinIcon coin={coin} />
              <div class="row-title">
                <button
                  type="button"
                  class="row-open"
                  data-row
                  title={t('panel_show_card', { coin: coin.name })}
                  aria-keyshortcuts="Delete"
                  onClick={() => onShow(id)}
                  onKeyDown={(event) => event.key === 'Delete' && unpin(id)}
                >
                  <span class="row-name" data-part="name">
                    {coin.name}
                  </span>
                </button>
                <span class="row-sub">
                  <span class="row-symbol" title={coin.symbol}>
                    {coin.symbol}
                  </span>
                </span>
              </div>
              <RowEnd
                prices={sparks[id]}
                state={state}
                figures={figures}
                action="unpin"
                label={label}
                onRemove={() => unpin(id)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The next row of the popup's lists, at their end the previous one. */
function rowBeside(coin: CoinId): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.closest(`[data-section="pinned"] [data-coin="${coin}"]`));
  return rows[at + 1] ?? rows[at - 1];
}
