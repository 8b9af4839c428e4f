import type { Page } from 'puppeteer-core';

export type Theme = 'light' | 'dark';

/** Shows a page in one theme, and without motion: colours in the middle of a fade have no contrast of their own. */
export function setTheme(page: Page, theme: Theme): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}
