import type { Quote } from '../../utils/domain/quote/quote.ts';

interface Props {
  readonly shown: Pick<Quote, 'currency' | 'converted'>;
  readonly locale: string;
}

const publishers = { frankfurter: 'Frankfurter', coingecko: 'CoinGecko' } as const;

/** Says that a price was converted, from what, and of which day the rate is. Nothing where it was not. */
export function RateNote({ shown: { currency, converted }, locale }: Props) {
  if (!converted) return null;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const from = converted.from.toUpperCase();
  return (
    <span
      data-part="rate"
      title={`Converted from ${from} to ${currency.toUpperCase()} at the rate that ${publishers[converted.rates]} gave`}
    >
      {' '}
      · from {from}, rate of {day.format(converted.at)}
    </span>
  );
}
