import { noPrivateSites, type PrivateSites, sitesOffInPrivate } from '../domain/sites/private-sites.ts';
import { sessionCell } from '../platform/session-cell.ts';

/**
 * Sites that were switched off or on in a private window: for private windows alone, until the browser ends, and never
 * on disk.
 */
const cell = sessionCell<PrivateSites>('private sites');

export async function privateSites(): Promise<PrivateSites> {
  return (await cell.read()) ?? noPrivateSites;
}

/** The sites that are switched off for a caller. */
export async function sitesOffFor(
  incognito: boolean,
  sitesOff: readonly string[],
): Promise<readonly string[]> {
  return incognito ? sitesOffInPrivate(sitesOff, await privateSites()) : sitesOff;
}

export function changePrivateSites(change: (sites: PrivateSites) => PrivateSites): Promise<void> {
  return navigator.locks.request('private sites', async () => {
    await cell.write(change(await privateSites()));
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateSites(listener: () => void, signal: AbortSignal): void {
  cell.watch(listener, signal);
}
