import { applyChoice, type ChoiceUndo, undoOf, withoutChange } from '../domain/choices/apply-choice.ts';
import type { Choice, Correction } from '../domain/choices/choice.ts';
import type { SettingsEdit } from '../domain/settings/settings-edits.ts';
import { defaultSettings } from '../domain/settings/settings.ts';
import {
  noPrivateWindowSites,
  type PrivateWindowSites,
  sitesOffInPrivate,
} from '../domain/sites/private-window-sites.ts';
import { isOnList } from '../domain/sites/site-list.ts';
import type { Caller } from '../platform/caller.ts';
import { sessionCell } from '../platform/session-cell.ts';
import { settingsOrLastKnown } from './settings-store.ts';

/**
 * Words that mean no coin on a site, as chosen in a private window: valid in private windows only, until the browser ends,
 * and never written to disk, as they name a site.
 */
const correctionsCell = sessionCell<readonly Correction[]>('private corrections');

/** The corrections that apply to a caller. */
export async function correctionsFor(
  incognito: boolean,
  corrections: readonly Correction[],
): Promise<readonly Correction[]> {
  return incognito ? [...corrections, ...((await correctionsCell.read()) ?? [])] : corrections;
}

/** Returns what undoes it. */
export async function addPrivateCorrection(choice: Choice, host: string | null): Promise<ChoiceUndo> {
  let undo: ChoiceUndo = {};
  await changeCorrections((settings) => {
    const changed = applyChoice(settings, choice, host);
    undo = undoOf(settings, changed);
    return changed;
  });
  return undo;
}

export function undoPrivateCorrection(undo: ChoiceUndo): Promise<void> {
  return changeCorrections((settings) => withoutChange(settings, undo));
}

/** Under a lock, so that changes made at the same time do not undo each other. */
function changeCorrections(edit: SettingsEdit): Promise<void> {
  return navigator.locks.request('private corrections', async () => {
    const before = (await correctionsCell.read()) ?? [];
    const { corrections } = edit({ ...defaultSettings, corrections: before });
    if (corrections) await correctionsCell.write(corrections);
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateCorrections(listener: () => void, signal: AbortSignal): void {
  correctionsCell.watch(listener, signal);
}

/**
 * Whether nothing that a caller requests may be written to disk: it is in a private window, or its page is of a private
 * site. A frame counts as the page of its tab, whatever its own host is; the popup as the page under it.
 */
export async function isPrivateCaller(caller: Caller): Promise<boolean> {
  if (caller.incognito) return true;
  const host = caller.kind === 'page' ? caller.hosts.at(-1) : caller.host;
  if (!host) return false;
  return isOnList(host, (await settingsOrLastKnown()).privateSites);
}

/**
 * Sites turned off or on in a private window: valid in private windows only, until the browser ends, and never written
 * to disk.
 */
const sitesCell = sessionCell<PrivateWindowSites>('private window sites');

export async function privateWindowSites(): Promise<PrivateWindowSites> {
  return (await sitesCell.read()) ?? noPrivateWindowSites;
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
    await sitesCell.write(change(await privateWindowSites()));
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateWindowSites(listener: () => void, signal: AbortSignal): void {
  sitesCell.watch(listener, signal);
}
