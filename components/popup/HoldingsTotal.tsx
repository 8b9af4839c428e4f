import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import { type HeldPrice, holdingsValue } from '../../utils/domain/quote/holdings-value.ts';
import type { Holding } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { type Figures, stateOf } from './popup-figures.ts';

interface Props {
  readonly holdings: readonly Holding[];
  readonly figures: Figures;
}

/** What the amounts held are worth together, and how that changed in a day; nothing where nothing is held. */
export function HoldingsTotal({ holdings, figures }: Props) {
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
