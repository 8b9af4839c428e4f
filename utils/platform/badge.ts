import type { Badge } from '../domain/badge/badge.ts';
import { browser } from './browser.ts';

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
