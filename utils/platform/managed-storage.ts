import { browser } from './browser.ts';

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
