import { type SettingsChange, settingsChange } from '../../utils/domain/settings/settings-change.ts';
import { logError } from '../../utils/platform/log.ts';
import { sendToPages } from '../../utils/platform/messaging.ts';
import { allTabIds } from '../../utils/platform/tabs.ts';
import { watchPrivateCorrections, watchPrivateWindowSites } from '../../utils/settings/private-windows.ts';
import { watchSettings } from '../../utils/settings/settings-store.ts';
import { keepSettingsSynced } from './settings-sync.ts';

/** What happens after each change of the settings. Synchronous: to be called in the worker's first turn. */
export function followSettings(signal: AbortSignal): void {
  notifyPages(signal);
  keepSettingsSynced(signal);
}

/**
 * Sends each change of settings to all pages, with the new values that pages see, so that none has to call back for
 * them. A change that does not concern pages, such as one of the watchlist, is not sent.
 */
function notifyPages(signal: AbortSignal): void {
  const send = (change: SettingsChange): void => {
    allTabIds()
      .then((tabs) => sendToPages(tabs, 'page.settingsChanged', change))
      .catch((error: unknown) => logError('a change of settings was not sent to pages', error));
  };
  watchSettings((settings, before) => {
    const change = settingsChange(before, settings);
    if (change) send(change);
  }, signal);
  watchPrivateWindowSites(() => send({ settings: null, words: false, sites: true }), signal);
  watchPrivateCorrections(() => send({ settings: null, words: true, sites: false }), signal);
}
