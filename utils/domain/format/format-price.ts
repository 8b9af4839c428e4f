import { smallestPrice } from '../quote/plausible.ts';
import { currencyUnit, formatAmount, noFigure } from './number-format.ts';

/** No currency has prices above this: an article may state anything. */
const largestShown = 1e15;

/** Currencies of low unit value, written without cents from 1,000 on, though ISO 4217 gives most of them decimals. */
const withoutCents = new Set(
  'BDT CLP HUF IDR INR JPY KRW LKR MMK NGN PHP PKR RUB THB TWD UAH VEF VND'.split(' '),
);

/**
 * A price with a precision that follows its magnitude: $70,652.60, $1.4727, $0.09863, $0.00000613.
 * Never in scientific notation, and never 0.00 for a price above 0: a price below the smallest that any market quotes is
 * written as less than that one.
 * @param currency lower-case code; one without a currency sign follows the number: `0.0293 BTC`
 */
export function formatPrice(price: number, currency: string, locale: string): string {
  if (!(Math.abs(price) <= largestShown)) return noFigure;
  if (price !== 0 && Math.abs(price) < smallestPrice)
    return `${price < 0 ? '>−' : '<'}${formatPrice(smallestPrice, currency, locale)}`;
  const unit = currencyUnit(currency);
  const digits = fractionDigits(Math.abs(price), unit.kind === 'money' && withoutCents.has(unit.code));
  return formatAmount(price, unit, locale, digits);
}

/** Digits of a price that is not known exactly: half an hour changes the fifth, and mostly the fourth. */
const aboutDigits = 4;

/** A price that is not known exactly, in four digits: $70,650, $1.473. The word "about" stands beside it. */
export function formatAbout(price: number, currency: string, locale: string): string {
  if (!(Math.abs(price) <= largestShown) || Math.abs(price) < smallestPrice)
    return formatPrice(price, currency, locale);
  const unit = currencyUnit(currency);
  const rounded = Number(price.toPrecision(aboutDigits));
  const decimals = Math.max(0, aboutDigits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  const most = fractionDigits(Math.abs(rounded), unit.kind === 'money' && withoutCents.has(unit.code));
  return formatAmount(rounded, unit, locale, exactly(Math.min(decimals, most.maximumFractionDigits)));
}

/**
 * A price with the digits that a text gives it: `$1.38`, `$64,120`.
 * @param lastDigit what one of its last digit is worth, a power of ten
 */
export function formatWritten(price: number, currency: string, locale: string, lastDigit: number): string {
  if (!(Math.abs(price) <= largestShown)) return noFigure;
  const decimals = Math.min(Math.max(0, -Math.round(Math.log10(lastDigit))), mostDecimals);
  return formatAmount(price, currencyUnit(currency), locale, exactly(decimals));
}

/** The most that `Intl` takes in all browsers. */
const mostDecimals = 20;

const compact = { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

/** A large amount in three digits: `$2.48T`, `$248B`, `35.1M BTC`. */
export function formatCompact(amount: number | null, currency: string, locale: string): string {
  if (amount === null || !Number.isFinite(amount)) return noFigure;
  return formatAmount(amount, currencyUnit(currency), locale, compact);
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

/** The zeros of the digits that `Intl` writes: Latin, Arabic, Persian, Devanagari, Bengali, Burmese. */
const zeros = '0٠۰०০၀';
/** The fewest zeros that are folded: up to four are counted at a glance. */
const fewest = 5;

const pattern = new RegExp(`(?<!\\p{Nd})([${zeros}])([.,٫])(\\1{${fewest},})(?=\\p{Nd})`, 'gu');

/**
 * The same text with each long run of zeros behind a decimal sign as one zero and their number in subscript:
 * `$0.00000613` as `$0.0₅613`. It is shorter, and the zeros need not be counted.
 */
export function foldZeros(text: string): string {
  return text.replace(
    pattern,
    (_whole, zero: string, sign: string, run: string) => `${zero}${sign}${zero}${subscript(run.length)}`,
  );
}

const subscriptZero = 0x20_80;

function subscript(count: number): string {
  return [...String(count)].map((digit) => String.fromCodePoint(subscriptZero + Number(digit))).join('');
}
