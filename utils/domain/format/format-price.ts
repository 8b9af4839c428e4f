import { smallestPrice } from '../quote/plausible.ts';
import { currencyUnit } from './currency-unit.ts';
import { noFigure } from './no-figure.ts';
import { numberFormat } from './number-format.ts';
import { withLabel } from './with-label.ts';

/** What is larger is no price, in any currency: an article may state anything. */
const largestShown = 1e15;

/** Currencies whose notes make cents pointless from 1,000 on, beyond what ISO 4217 says of them. */
const withoutCents = new Set(
  'BDT CLP HUF IDR INR JPY KRW LKR MMK NGN PHP PKR RUB THB TWD UAH VEF VND'.split(' '),
);

/**
 * A price with the precision that its magnitude deserves: $70,652.60, $1.4727, $0.09863, $0.00000613.
 * Never in scientific notation, and never 0.00 for a price above 0: what is smaller than any market quotes is written
 * as less than that, and not with a hundred zeros.
 * @param currency lower-case code; one that `Intl` has no sign for stands behind the number: `0.0293 BTC`
 */
export function formatPrice(price: number, currency: string, locale: string): string {
  if (!(Math.abs(price) <= largestShown)) return noFigure;
  if (price !== 0 && Math.abs(price) < smallestPrice)
    return `${price < 0 ? '>−' : '<'}${formatPrice(smallestPrice, currency, locale)}`;
  const unit = currencyUnit(currency);
  const digits = fractionDigits(Math.abs(price), unit.kind === 'money' && withoutCents.has(unit.code));
  if (unit.kind === 'money')
    return numberFormat(locale, { style: 'currency', currency: unit.code, ...digits }).format(price);
  return withLabel(numberFormat(locale, digits).format(price), unit.label);
}

interface FractionDigits {
  readonly minimumFractionDigits: number;
  readonly maximumFractionDigits: number;
}

/** Always the same number of digits for the same magnitude, so that a ticking price keeps its width. */
function fractionDigits(size: number, noCents: boolean): FractionDigits {
  if (size >= 1_000_000 || (noCents && size >= 1000)) return exactly(0);
  // Four digits would round 9.99995 and more up to 10.0000.
  if (size >= 9.99995 || size === 0) return exactly(2);
  if (size >= 1) return exactly(4);
  const zeros = -Math.floor(Math.log10(size)) - 1;
  const significant = zeros < 4 ? 4 : 3;
  return exactly(zeros + significant);
}

function exactly(digits: number): FractionDigits {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}
