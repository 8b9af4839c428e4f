import { browser } from './browser.ts';

let asked: Promise<boolean> | null = null;

/**
 * Whether this page of ours, such as the popup, belongs to a private window. False in content scripts, which have no
 * such API: the browser names them as the sender of their messages.
 */
export function inPrivateWindow(): Promise<boolean> {
  asked ??= look();
  return asked;
}

async function look(): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing in content scripts
  if (!browser.tabs?.query) return false;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito ?? false;
}
