import { noFigure } from './no-figure.ts';
import { numberFormat } from './number-format.ts';

/**
 * A part of a whole, without a sign: `57.1%`.
 * @param percent 57.1 means 57.1 %; null for not known
 */
export function formatShare(percent: number | null, locale: string): string {
  if (percent === null || !Number.isFinite(percent)) return noFigure;
  const options = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return numberFormat(locale, options).format(percent / 100);
}
