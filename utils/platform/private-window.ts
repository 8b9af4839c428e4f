import { browser } from './browser.ts';

/** What one of our own pages, such as the popup, knows about the window that it belongs to. */
export interface OwnWindow {
  readonly incognito: boolean;
  /** The host of the page in front, under the popup; null where it has none, or without permission for it. */
  readonly host: string | null;
}

/**
 * The window of this page of ours. Null in content scripts, which have no such API: for them the browser's sender
 * information says the same. Not cached, as another page may come to the front while the popup is open.
 */
export async function ownWindow(): Promise<OwnWindow | null> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing in content scripts
  if (!browser.tabs?.query) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const host = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url).hostname : null;
  return { incognito: tab?.incognito ?? false, host };
}

/** Whether this page of ours belongs to a private window. */
export async function inPrivateWindow(): Promise<boolean> {
  return (await ownWindow())?.incognito ?? false;
}
