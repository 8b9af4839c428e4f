import { latinDigits } from '../format/latin-digits.ts';
import { numberFormat, supportedLocale } from '../format/number-format.ts';

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/**
 * A number as the reader types it: with or without grouping, in the locale's form or with a point, and with k, m, b or t for
 * thousands and more: `75,000`, `75 000.5`, `1.2k`. Null for what is no number above 0.
 */
export function parseAmount(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(supportedLocale(locale)).formatToParts(12_345.6);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const pattern = /^([\d.,'’\s]+)([kmbt]?)$/i;
  const [, digits = '', scale = ''] =
    pattern.exec(latinDigits(text, locale).replace(/^\p{Sc}\s*/u, '')) ?? [];
  const plain = plainDigits(digits.replace(/['’\s]/g, ''), latinDigits(decimal, locale));
  if (plain === null) return null;
  const amount = Number(plain) * (scales[scale.toLowerCase()] ?? 1);
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}

/** A number as a reader of this locale would type it, for `parseAmount`. */
export function typedAmount(amount: number, locale: string): string {
  return numberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(amount);
}

/** Digits with a point as the decimal sign. Of two kinds of signs the last one is decimal; groups have three digits. */
function plainDigits(digits: string, decimal: string): string | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits === '' ? null : digits;
  const sign = digits.charAt(last);
  const other = sign === '.' ? ',' : '.';
  const isOnlyOne = digits.indexOf(sign) === last;
  const looksGrouped = /^\d{1,3}([.,]\d{3})+$/.test(digits) && !digits.startsWith('0');
  const isDecimal = isOnlyOne && (digits.includes(other) || !looksGrouped || sign === decimal);
  const whole = (isDecimal ? digits.slice(0, last) : digits).replaceAll(isDecimal ? other : sign, '');
  const fraction = isDecimal ? digits.slice(last + 1) : '';
  if (!/^\d*$/.test(whole) || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  return `${whole || '0'}.${fraction || '0'}`;
}
