import { turnSite } from '../../utils/domain/settings/settings-edits.ts';
import { isSiteOff } from '../../utils/domain/sites/site.ts';
import { serveCommands } from '../../utils/platform/commands.ts';
import { logError } from '../../utils/platform/log.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { annotateTab } from '../../utils/platform/scripting.ts';
import { updateSettings } from '../../utils/settings/settings-store.ts';

/** The keyboard commands. For the worker's first turn. */
export function serveKeys(): void {
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => logError('a keyboard command', error));
  };
  serveCommands({
    'toggle-site': (tabId) => guard(toggleSite(tabId)),
    'toggle-pause': () => guard(togglePause()),
    'next-mention': (tabId) => guard(callPage(tabId, 'mention.next', null)),
    'previous-mention': (tabId) => guard(callPage(tabId, 'mention.previous', null)),
    'open-mention': (tabId) => guard(callPage(tabId, 'mention.open', null)),
  });
}

/** Where Tickmark does not run, the key marks the page once: it is the reader's word, as a click is. */
async function toggleSite(tabId: number): Promise<void> {
  const page = await callPage(tabId, 'page.summary', null);
  if (!page) return annotateTab(tabId);
  const { host } = page;
  await updateSettings((settings) => turnSite(host, isSiteOff(host, settings.sitesOff))(settings));
}

async function togglePause(): Promise<void> {
  await updateSettings(({ paused }) => ({ paused: !paused }));
}
