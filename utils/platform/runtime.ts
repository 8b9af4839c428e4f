import { browser } from './browser.ts';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The address of a file in our own package: `/icons/bitcoin.svg`. */
export function assetUrl(path: string): string {
  return browser.runtime.getURL(path as never);
}

/** False once the extension was updated, switched off or removed under a content script that still runs. */
export function extensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

const lookEveryMs = 3_000;

/**
 * Calls back once the extension is gone. No event tells a content script: what is left of its `runtime` does. A port
 * would be cut at the same moment, but also whenever the worker idles, and connecting again would wake it.
 */
export function whenGone(gone: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (!extensionAlive()) gone();
  }, lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
