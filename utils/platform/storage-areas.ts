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

/**
 * What an organisation's policy has for this extension, not validated; empty where there is none. Firefox rejects the call
 * where it has neither a policy nor a native manifest for the extension.
 */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    if (/managed storage manifest not found/i.test(String(error))) return {};
    throw error;
  }
}

/** Calls back when the policy changes while the browser runs. Firefox reads its policy at its start only. */
export function watchManaged(listener: () => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.managed;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
