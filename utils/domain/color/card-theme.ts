import type { Theme } from '../settings/page-settings.ts';

/** The theme of a card or notice; null for that of the system. */
export type ShownTheme = 'light' | 'dark' | null;

/** Grounds at least this light, or at most this dark, by relative luminance, are clearly so; WCAG's middle is 0.18. */
const leastLight = 0.4;
const mostDark = 0.06;

/**
 * The theme of the card; null for that of the system.
 * @param ground relative luminance of what is painted behind the mention; null for a picture, or where it is unknown
 */
export function cardTheme(setting: Theme, ground: number | null): ShownTheme {
  if (setting === 'light' || setting === 'dark') return setting;
  if (setting === 'system' || ground === null) return null;
  if (ground >= leastLight) return 'light';
  return ground <= mostDark ? 'dark' : null;
}
