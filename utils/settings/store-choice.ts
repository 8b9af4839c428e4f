import { applyChoice } from '../domain/choices/apply-choice.ts';
import type { Choice } from '../domain/choices/choice.ts';
import { withPrivateWindowSite } from '../domain/sites/private-window-sites.ts';
import { addPrivateCorrection } from './private-corrections-store.ts';
import { changePrivateWindowSites } from './private-window-sites-store.ts';
import { updateSettings } from './settings-store.ts';

/**
 * Stores what the reader chose in a card on a page of `host`. In a private window, choices that name the site are kept for
 * private windows only, and not on disk.
 */
export async function storeChoice(choice: Choice, host: string | null, incognito: boolean): Promise<void> {
  if (!incognito || (choice.kind !== 'site-off' && choice.kind !== 'no-coin'))
    await updateSettings((settings) => applyChoice(settings, choice, host));
  else if (choice.kind === 'no-coin') await addPrivateCorrection(choice, host);
  else if (host !== null)
    await changePrivateWindowSites((sites) => withPrivateWindowSite(sites, host, false));
}
