import type { RefObject } from 'preact';
import { t } from '../../utils/domain/text/messages.ts';
import type { NamedCoin } from '../hooks/use-coin-names.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import type { QuoteState } from '../shared/quote-state.ts';
import { Icon } from './Icon.tsx';
import type { Figures } from './popup-figures.ts';
import { ChangeCell, PriceCell } from './PriceCell.tsx';
import { StarButton } from './StarButton.tsx';

interface Props {
  readonly coin: NamedCoin;
  readonly state: QuoteState;
  readonly figures: Figures;
  readonly isStarred: boolean;
  readonly backButton: RefObject<HTMLButtonElement | null>;
  readonly onStar: (coin: string, on: boolean) => void;
  readonly onBack: () => void;
}

/** The coin's name, rank and price, with the way back to the lists. */
export function CoinViewHead({ coin, state, figures, isStarred, backButton, onStar, onBack }: Props) {
  const rank = state.kind === 'ready' ? state.quote.rank : null;
  return (
    <>
      <div class="coin-bar">
        <button
          ref={backButton}
          type="button"
          class="icon-button small"
          data-action="back"
          aria-label={t('popup_back')}
          title={t('popup_back')}
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <CoinIcon coin={coin} />
        <h2 class="coin-title" title={coin.name}>
          {coin.name}
        </h2>
        <span class="caption">
          {coin.symbol}
          {rank !== null && (
            <span class="rank" title={t('card_rank')}>
              {' '}
              #{rank}
            </span>
          )}
        </span>
        <span class="coin-tools">
          <StarButton coin={coin} isOn={isStarred} onStar={onStar} />
          <a
            class="icon-button small"
            href={`https://www.coingecko.com/en/coins/${encodeURIComponent(coin.id)}`}
            target="_blank"
            rel="noopener noreferrer"
            aria-label="CoinGecko"
            title="CoinGecko"
          >
            <Icon name="out" />
          </a>
        </span>
      </div>
      <div class="coin-price">
        <PriceCell state={state} figures={figures} />
        <span class="coin-day">
          <ChangeCell state={state} figures={figures} />
          <span class="caption">{t('shared_period_24h')}</span>
        </span>
      </div>
    </>
  );
}
