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

export function removeOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...origins] });
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
