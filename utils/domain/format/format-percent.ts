import { noFigure, numberFormat } from './number-format.ts';

const sign = { style: 'percent', signDisplay: 'exceptZero' } as const;
const fine = { ...sign, minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const about = { ...sign, minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const coarse = { ...sign, maximumFractionDigits: 0 } as const;

/**
 * A change with its sign, in the reader's locale, with a true minus sign: `+10.66%`, `−3.20%`, `0.00%`.
 * From 1000 % on without decimals.
 * @param percent 10.66 means 10.66 %; null for not known
 * @param isAbout not known exactly: with one decimal
 */
export function formatPercent(percent: number | null, locale: string, isAbout = false): string {
  if (percent === null || !Number.isFinite(percent)) return noFigure;
  const format = numberFormat(locale, Math.abs(percent) >= 999.995 ? coarse : isAbout ? about : fine);
  return format
    .formatToParts(percent / 100)
    .map((part) => (part.type === 'minusSign' ? part.value.replace('-', '\u2212') : part.value))
    .join('');
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
