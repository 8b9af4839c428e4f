import type { Badge } from '../domain/badge/badge.ts';
import { browser } from './browser.ts';

/**
 * Sets the tooltip of the toolbar button: of one tab until that navigates, else of all tabs without one of their own, until
 * the browser ends.
 */
export async function setToolbarTitle(title: string, tabId?: number): Promise<void> {
  await browser.action.setTitle(tabId === undefined ? { title } : { title, tabId });
}

/** The parts of the toolbar button that Firefox for Android lacks. */
type BadgeApi = Partial<
  Pick<typeof browser.action, 'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor'>
>;

/** Shows a badge on the toolbar button, until the browser ends. */
export async function setBadge({ text, color }: Badge): Promise<void> {
  const action: BadgeApi = browser.action;
  await action.setBadgeBackgroundColor?.({ color });
  await action.setBadgeTextColor?.({ color: '#ffffff' });
  await action.setBadgeText?.({ text });
}
