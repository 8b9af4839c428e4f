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

/** A percentage as the reader types it, with or without its sign: `5`, `7.5 %`. Null for what is no number above 0. */
export function parsePercent(text: string, locale: string): number | null {
  return parseAmount(text.replace(/\s*[%٪]\s*$/u, ''), locale);
}

/** A number as a reader of this locale would type it, for `parseAmount`. */
export function typedAmount(amount: number, locale: string): string {
  return numberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(amount);
}

/** Digits with a point as the decimal sign. Of two kinds of signs the last one is decimal. */
function plainDigits(digits: string, decimal: string): string | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits === '' ? null : digits;
  const sign = digits.charAt(last);
  const other = sign === '.' ? ',' : '.';
  const isOnlyOne = digits.indexOf(sign) === last;
  const looksGrouped = /^\d{1,3}([.,]\d{3})+$/.test(digits) && !digits.startsWith('0');
  const isDecimal = isOnlyOne && (digits.includes(other) || !looksGrouped || sign === decimal);
  const groups = (isDecimal ? digits.slice(0, last) : digits).split(isDecimal ? other : sign);
  const whole = groups.join('');
  const fraction = isDecimal ? digits.slice(last + 1) : '';
  if (!/^\d*$/.test(whole) || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  if (groups.length > 1 && !areGroups(groups)) return null;
  return `${whole || '0'}.${fraction || '0'}`;
}

/** Three digits each, or two before the last three as in India: `1.5.5` is a mistyped number, not 155. */
function areGroups(groups: readonly string[]): boolean {
  return /^\d{1,3}(,\d{3})+$|^\d{1,2}(,\d{2})*,\d{3}$/.test(groups.join(','));
}
