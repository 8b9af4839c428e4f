import { browser } from './browser.ts';

/** The match patterns that are granted at the moment, those of the manifest included. */
export async function allOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The match patterns of the manifest; in Firefox the reader may have revoked them. */
export function manifestOrigins(): readonly string[] {
  const { host_permissions: hosts } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return hosts ?? [];
}

/** Whether all of these match patterns are granted. */
export function holdsOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Prompts the reader; false where they decline. Requires a user gesture. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/**
 * Revokes permissions. For a pattern of all sites Chromium (seen in 156) also revokes the manifest's own permissions that
 * the pattern covers, and requesting those again would prompt the reader; a reload of the extension restores them. One
 * address is enough to detect it, as `getAll` takes seconds there.
 */
export async function removeOrigins(origins: readonly string[]): Promise<void> {
  const own = { origins: manifestOrigins().slice(0, 1) };
  const before = await browser.permissions.contains(own);
  await browser.permissions.remove({ origins: [...origins] });
  if (before && !(await browser.permissions.contains(own))) browser.runtime.reload();
}

/** Match patterns granted or revoked, in our own pages or in the browser's settings. */
export interface OriginChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function watchOrigins(listener: (change: OriginChange) => void, signal: AbortSignal): void {
  const onAdded = ({ origins = [] }: { origins?: string[] }): void =>
    listener({ added: origins, removed: [] });
  const onRemoved = ({ origins = [] }: { origins?: string[] }): void =>
    listener({ added: [], removed: origins });
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  });
}
