import { noPrivateSites, type PrivateSites, sitesOffInPrivate } from '../domain/sites/private-sites.ts';
import { sessionCell } from '../platform/session-cell.ts';

/**
 * Sites turned off or on in a private window: valid in private windows only, until the browser ends, and never written
 * to disk.
 */
const cell = sessionCell<PrivateSites>('private sites');

export async function privateSites(): Promise<PrivateSites> {
  return (await cell.read()) ?? noPrivateSites;
}

/** The sites that are turned off for a caller. */
export async function sitesOffFor(
  incognito: boolean,
  sitesOff: readonly string[],
): Promise<readonly string[]> {
  return incognito ? sitesOffInPrivate(sitesOff, await privateSites()) : sitesOff;
}

/** Under a lock, so that changes made at the same time do not undo each other. */
export function changePrivateSites(change: (sites: PrivateSites) => PrivateSites): Promise<void> {
  return navigator.locks.request('private sites', async () => {
    await cell.write(change(await privateSites()));
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateSites(listener: () => void, signal: AbortSignal): void {
  cell.watch(listener, signal);
}
