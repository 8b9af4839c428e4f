import { browser } from './browser.ts';

/** The match patterns that are granted at the moment, those of the manifest included. */
export async function allOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The match patterns that the manifest asks for; on Firefox they may be withheld all the same. */
export function manifestOrigins(): readonly string[] {
  const { host_permissions: hosts } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return hosts ?? [];
}

/** Asks the reader. Only within a click; false where the answer is no. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/**
 * Gives permissions back. With a pattern for all sites Chromium (seen in 156) also takes what the manifest asks for and
 * the pattern covers, and asking for it again would put a question to the reader; a restart of the extension restores
 * it. One address tells, as looking all up takes seconds there.
 */
export async function removeOrigins(origins: readonly string[]): Promise<void> {
  const own = { origins: manifestOrigins().slice(0, 1) };
  const before = await browser.permissions.contains(own);
  await browser.permissions.remove({ origins: [...origins] });
  if (before && !(await browser.permissions.contains(own))) browser.runtime.reload();
}

/** What was granted or revoked, wherever that happened. */
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
