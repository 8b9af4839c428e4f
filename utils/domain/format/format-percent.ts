import { noFigure, numberFormat } from './number-format.ts';

const sign = { style: 'percent', signDisplay: 'exceptZero' } as const;
const fine = { ...sign, minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const about = { ...sign, minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const coarse = { ...sign, maximumFractionDigits: 0 } as const;
const compact = { ...sign, notation: 'compact', maximumSignificantDigits: 3 } as const;

/**
 * A change with its sign, in the reader's locale, with a true minus sign: `+10.66%`, `−3.20%`, `0.00%`.
 * From 1000 % on without decimals, from
 * 100,000 % on compact: `+1.57M%`.
 * @param percent 10.66 means 10.66 %; null for not known
 * @param isAbout not known exactly: with one decimal
 */
export function formatPercent(percent: number | null, locale: string, isAbout = false): string {
  if (percent === null || !Number.isFinite(percent)) return noFigure;
  return numberFormat(locale, formOf(Math.abs(percent), isAbout))
    .formatToParts(percent / 100)
    .map((part) => (part.type === 'minusSign' ? part.value.replace('-', '\u2212') : part.value))
    .join('');
}

function formOf(size: number, isAbout: boolean): Intl.NumberFormatOptions {
  if (size >= 99_999.5) return compact;
  if (size >= 999.995) return coarse;
  return isAbout ? about : fine;
}

/**
 * A part of a whole, without a sign: `57.1%`.
 * @param percent 57.1 means 57.1 %; null for not known
 * @param digits behind the decimal point
 */
export function formatShare(percent: number | null, locale: string, digits = 1): string {
  if (percent === null || !Number.isFinite(percent)) return noFigure;
  const options = {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return numberFormat(locale, options).format(percent / 100);
}
