import { browser } from './browser.ts';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens a page of the package in a new tab: `/welcome.html`. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: assetUrl(path) });
}

/** The version in the manifest: `1.4.2`. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether this copy was loaded from a folder, or in Firefox for the session only. Needs no permission. */
export async function isDevelopmentCopy(): Promise<boolean> {
  const { installType } = await browser.management.getSelf();
  return installType === 'development';
}

/** The URL of a file in our own package: `/icons/bitcoin.svg`. */
export function assetUrl(path: string): string {
  return browser.runtime.getURL(path as never);
}

/** False in a content script whose extension was updated, disabled or removed while its page stays open. */
export function extensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

const aliveCheckMs = 3_000;

/**
 * Calls back once the extension is gone. There is no event for that in a content script, so this polls `runtime.id`. A port
 * would be disconnected too, but also whenever the worker idles, and reconnecting would wake the worker.
 */
export function whenGone(onGone: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (!extensionAlive()) onGone();
  }, aliveCheckMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
