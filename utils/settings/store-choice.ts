import {
  applyChoice,
  type ChoiceUndo,
  undoMs,
  undoOf,
  withoutChange,
} from '../domain/choices/apply-choice.ts';
import type { Choice } from '../domain/choices/choice.ts';
import { withPrivateWindowSite } from '../domain/sites/private-window-sites.ts';
import type { PageCaller } from '../platform/caller.ts';
import { pruneSession, sessionCell } from '../platform/session-cell.ts';
import { allTabIds } from '../platform/tabs.ts';
import { addPrivateCorrection, changePrivateWindowSites, undoPrivateCorrection } from './private-windows.ts';
import { updateSettings } from './settings-store.ts';

/** What undoes a stored choice, and where it was stored. */
export type StoredUndo =
  | { readonly store: 'settings' | 'private-corrections'; readonly change: ChoiceUndo }
  | { readonly store: 'private-sites'; readonly host: string };

/**
 * Stores what the reader chose in a card on a page of `host`. In a private window, choices that name the site are kept for
 * private windows only, and not on disk.
 * @returns what undoes it
 */
export async function storeChoice(
  choice: Choice,
  host: string | null,
  incognito: boolean,
): Promise<StoredUndo> {
  if (incognito && choice.kind === 'no-coin')
    return { store: 'private-corrections', change: await addPrivateCorrection(choice, host) };
  if (incognito && choice.kind === 'site-off' && host !== null) {
    await changePrivateWindowSites((sites) => withPrivateWindowSite(sites, host, false));
    return { store: 'private-sites', host };
  }
  let change: ChoiceUndo = {};
  await updateSettings((settings) => {
    const changed = applyChoice(settings, choice, host);
    change = undoOf(settings, changed);
    return changed;
  });
  return { store: 'settings', change };
}

export async function undoStored(undo: StoredUndo): Promise<void> {
  switch (undo.store) {
    case 'settings':
      return void (await updateSettings((settings) => withoutChange(settings, undo.change)));
    case 'private-corrections':
      return undoPrivateCorrection(undo.change);
    case 'private-sites':
      return changePrivateWindowSites((sites) => withPrivateWindowSite(sites, undo.host, true));
  }
}

interface LastChoice {
  /** The document that made it: no other one can undo it. */
  readonly document: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly undo: StoredUndo;
}

/** The key prefix of a tab's last choice in session storage: a private window's must not be on disk. */
const keyPrefix = 'last choice ';
const cellOf = (tabId: number) => sessionCell<LastChoice | null>(`${keyPrefix}${tabId}`);

/** Keeps what undoes the last choice that the reader made in a tab. It outlives the worker. */
export async function keepLastChoice({ frame }: PageCaller, undo: StoredUndo, now: number): Promise<void> {
  await cellOf(frame.tabId).write({ document: frame.document, at: now, undo });
  await pruneSession(keyPrefix, await allTabIds());
}

/** Undoes it, once; false where this document made none of late. */
export async function undoLastChoice({ frame }: PageCaller, now: number): Promise<boolean> {
  const cell = cellOf(frame.tabId);
  const last = await cell.read();
  if (!last || last.document !== frame.document || Math.abs(now - last.at) > undoMs) return false;
  await undoStored(last.undo);
  await cell.write(null);
  return true;
}
