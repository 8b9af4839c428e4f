import type { Figures } from '../settings/page-settings.ts';

/** The locale in which figures are written: the browser's, or English, where amounts are shortened to K, M, B and T. */
export function figureLocale(figures: Figures, browserLocale: string): string {
  return figures === 'english' ? 'en-US' : browserLocale;
}
