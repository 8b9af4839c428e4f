import {
  noPrivateWindowSites,
  type PrivateWindowSites,
  sitesOffInPrivate,
} from '../domain/sites/private-window-sites.ts';
import { sessionCell } from '../platform/session-cell.ts';

/**
 * Sites turned off or on in a private window: valid in private windows only, until the browser ends, and never written
 * to disk.
 */
const cell = sessionCell<PrivateWindowSites>('private window sites');

export async function privateWindowSites(): Promise<PrivateWindowSites> {
  return (await cell.read()) ?? noPrivateWindowSites;
}

/** The sites that are turned off for a caller. */
export async function sitesOffFor(
  incognito: boolean,
  sitesOff: readonly string[],
): Promise<readonly string[]> {
  return incognito ? sitesOffInPrivate(sitesOff, await privateWindowSites()) : sitesOff;
}

/** Under a lock, so that changes made at the same time do not undo each other. */
export function changePrivateWindowSites(
  change: (sites: PrivateWindowSites) => PrivateWindowSites,
): Promise<void> {
  return navigator.locks.request('private window sites', async () => {
    await cell.write(change(await privateWindowSites()));
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateWindowSites(listener: () => void, signal: AbortSignal): void {
  cell.watch(listener, signal);
}
