import { currencyUnit } from './currency-unit.ts';
import { noFigure } from './no-figure.ts';
import { numberFormat } from './number-format.ts';
import { withLabel } from './with-label.ts';

const short = { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

/** A large amount in three digits: `$2.48T`, `$248B`, `35.1M BTC`. */
export function formatCompact(amount: number | null, currency: string, locale: string): string {
  if (amount === null || !Number.isFinite(amount)) return noFigure;
  const unit = currencyUnit(currency);
  if (unit.kind === 'money')
    return numberFormat(locale, { ...short, style: 'currency', currency: unit.code }).format(amount);
  return withLabel(numberFormat(locale, short).format(amount), unit.label);
}
