import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { CoinNames } from '../hooks/use-coin-names.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { Icon } from './Icon.tsx';
import { type Figures, stateOf } from './popup-figures.ts';
import { ChangeCell, PriceCell } from './PriceCell.tsx';
import { Sparkline } from './Sparkline.tsx';

interface Props {
  /** The coins of the page's pinned cards, the oldest first. */
  readonly coins: readonly CoinId[];
  readonly sparks: Readonly<Record<CoinId, readonly number[]>>;
  readonly figures: Figures;
  readonly names: CoinNames;
  /** Goes to the coin's mention on the page. */
  readonly onOpen: (coin: CoinId) => void;
  readonly onUnpin: (coin: CoinId) => void;
}

/** The cards that are pinned on the page: they stay in view here where they cover too much of the page. */
export function PinnedCards({ coins, sparks, figures, names, onOpen, onUnpin }: Props) {
  if (coins.length === 0) return null;
  return (
    <section class="section" data-section="pinned" aria-label={t('panel_pinned')}>
      <h2>{t('panel_pinned')}</h2>
      <ul class="rows">
        {coins.map((id) => {
          const coin = names(id);
          const state = stateOf(id, figures);
          const unpin = t('panel_unpin', { coin: coin.name });
          return (
            <li key={id} class="row" data-coin={id}>
              <CoinIcon coin={coin} />
              <div class="row-title">
                <button
                  type="button"
                  class="row-open"
                  data-row
                  title={t('popup_open_mention', { coin: coin.name })}
                  onClick={() => onOpen(id)}
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
              <Sparkline prices={sparks[id]} locale={figures.locale} />
              <span class="row-price">
                <PriceCell state={state} figures={figures} />
              </span>
              <span class="row-change">
                <ChangeCell state={state} figures={figures} />
              </span>
              <button
                type="button"
                class="row-remove"
                data-action="unpin"
                aria-label={unpin}
                title={unpin}
                onClick={() => onUnpin(id)}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
