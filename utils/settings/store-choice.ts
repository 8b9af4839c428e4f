import { applyChoice } from '../domain/choices/apply-choice.ts';
import type { Choice } from '../domain/choices/choice.ts';
import { type ChoiceUndo, undoOf, withoutChange } from '../domain/choices/undo.ts';
import { withPrivateWindowSite } from '../domain/sites/private-window-sites.ts';
import { addPrivateCorrection, undoPrivateCorrection } from './private-corrections-store.ts';
import { changePrivateWindowSites } from './private-window-sites-store.ts';
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
