import { browser } from './browser.ts';

let isPrivate: Promise<boolean> | null = null;

/**
 * Whether this page of ours, such as the popup, belongs to a private window. False in content scripts, which have no such
 * API: for them the browser's sender information says so.
 */
export function inPrivateWindow(): Promise<boolean> {
  isPrivate ??= queryWindow();
  return isPrivate;
}

async function queryWindow(): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing in content scripts
  if (!browser.tabs?.query) return false;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito ?? false;
}
