import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Digits } from '../shared/Price.tsx';

interface Props {
  readonly low: number;
  readonly high: number;
  /** The quote's own, in the same unit as low and high. */
  readonly price: number;
  readonly currency: string;
  readonly locale: string;
}

/** The lowest and the highest price of the last 24 hours as a bar, with the price between them. */
export function DayRange({ low, high, price, currency, locale }: Props) {
  const share = high > low ? (price - low) / (high - low) : 0.5;
  const place = `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
  const end = (part: 'low' | 'high', value: number) => (
    <span class="day-end">
      <span class="muted">{t(part === 'low' ? 'card_low' : 'card_high')}</span>{' '}
      <span data-part={part}>
        <Digits text={formatPrice(value, currency, locale)} />
      </span>
    </span>
  );
  return (
    <div class="day-range" role="group" aria-label={t('card_range_day')} title={t('card_range_day')}>
      <svg class="day-bar" aria-hidden="true">
        <rect class="day-track" width="100%" height="4" y="3" rx="2" />
        <rect class="day-fill" width={place} height="4" y="3" rx="2" />
        <circle class="day-now" cx={place} cy="5" r="4" />
      </svg>
      {end('low', low)}
      {end('high', high)}
    </div>
  );
}
