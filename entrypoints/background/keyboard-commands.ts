import { turnSite } from '../../utils/domain/settings/settings-edits.ts';
import { withPrivateWindowSite } from '../../utils/domain/sites/private-window-sites.ts';
import { isSiteOff } from '../../utils/domain/sites/site-list.ts';
import { type CommandTab, onCommands } from '../../utils/platform/background-events.ts';
import { logError } from '../../utils/platform/log.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { annotateTab } from '../../utils/platform/scripting.ts';
import { changePrivateWindowSites, sitesOffFor } from '../../utils/settings/private-windows.ts';
import { loadSettings, updateSettings } from '../../utils/settings/settings-store.ts';

/** Handles the keyboard commands of the manifest. Synchronous: to be called in the worker's first turn. */
export function serveKeyboardCommands(): void {
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => logError('a keyboard command', error));
  };
  onCommands({
    'toggle-site': (tab) => guard(toggleSite(tab)),
    'toggle-pause': () => guard(togglePause()),
    'next-mention': ({ id }) => guard(callPage(id, 'mention.next', null)),
    'previous-mention': ({ id }) => guard(callPage(id, 'mention.previous', null)),
    'open-mention': ({ id }) => guard(callPage(id, 'mention.open', null)),
  });
}

/** On a page without a content script the command annotates it once, as a click on the toolbar button does. */
async function toggleSite({ id, incognito }: CommandTab): Promise<void> {
  const page = await callPage(id, 'page.summary', 1);
  if (!page) return annotateTab(id, true);
  const { host } = page;
  if (!incognito) {
    await updateSettings((settings) => turnSite(host, isSiteOff(host, settings.sitesOff))(settings));
    return;
  }
  const { sitesOff } = await loadSettings();
  const isOff = isSiteOff(host, await sitesOffFor(incognito, sitesOff));
  await changePrivateWindowSites((sites) => withPrivateWindowSite(sites, host, isOff));
}

async function togglePause(): Promise<void> {
  await updateSettings(({ paused }) => ({ paused: !paused }));
}
