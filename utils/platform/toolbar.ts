import { browser } from './browser.ts';

/**
 * Sets the tooltip of the toolbar button: of one tab until that navigates, else of all tabs without one of their own, until
 * the browser ends.
 */
export async function setToolbarTitle(title: string, tabId?: number): Promise<void> {
  await browser.action.setTitle(tabId === undefined ? { title } : { title, tabId });
}
