import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatAmount } from '../../utils/domain/format/number-format.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { depegOf } from '../../utils/domain/quote/usdt-rate.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { rateTooltip } from '../shared/price-text.ts';

interface DepegProps {
  readonly shown: Pick<ShownPrice, 'currency' | 'converted'>;
  readonly locale: string;
}

/** Where the price was converted through USDT, and that is not worth a dollar. */
export function Depeg({ shown, locale }: DepegProps) {
  const dollars = depegOf(shown);
  if (dollars === null) return null;
  const price = formatAmount(dollars, { kind: 'money', code: 'USD' }, locale, threeDigits);
  return (
    <span class="warn" data-part="depeg">
      {' '}
      · {t('card_depeg', { price })}
    </span>
  );
}

const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

interface RateProps {
  readonly shown: Pick<ShownPrice, 'currency' | 'converted'>;
  readonly now: number;
  readonly locale: string;
}

/** Where a price was converted at the rate of a day: from which unit, and the day. From USDT the source line says so. */
export function RateNote({ shown: { currency, converted }, now, locale }: RateProps) {
  if (!converted || converted.from === 'usdt') return null;
  const from = converted.from.toUpperCase();
  // A rate's day is a day in UTC.
  const day = formatMoment(converted.at, { locale, style: 'day', timeZone: 'UTC', now });
  return (
    <span data-part="rate" title={rateTooltip(converted, currency)}>
      {' '}
      · {t('card_rate', { from, day })}
    </span>
  );
}
