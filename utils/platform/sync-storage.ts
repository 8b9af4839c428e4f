import { browser } from './browser.ts';

/** All values of `storage.sync`, which the browser syncs by the account that it is signed in to. */
export async function readSyncStorage(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.sync.get(null);
}

/** Writes and removes values. @throws the browser's error where a quota is exceeded */
export async function writeSyncStorage(
  items: Readonly<Record<string, unknown>>,
  removed: readonly string[],
): Promise<void> {
  if (Object.keys(items).length > 0) await browser.storage.sync.set(items);
  if (removed.length > 0) await browser.storage.sync.remove([...removed]);
}

/** Calls back after each change, also one from another browser. */
export function watchSyncStorage(listener: () => void, signal: AbortSignal): void {
  const onChanged = (): void => listener();
  browser.storage.sync.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.sync.onChanged.removeListener(onChanged));
}
