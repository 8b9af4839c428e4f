import { type SettingsChange, settingsChange } from '../../utils/domain/settings/settings-change.ts';
import { onStartup } from '../../utils/platform/background-events.ts';
import { logError } from '../../utils/platform/log.ts';
import { sendToPages } from '../../utils/platform/messaging.ts';
import { watchSyncStorage } from '../../utils/platform/storage-areas.ts';
import { allTabIds } from '../../utils/platform/tabs.ts';
import { watchPrivateCorrections, watchPrivateWindowSites } from '../../utils/settings/private-windows.ts';
import { watchSettings } from '../../utils/settings/settings-store.ts';
import { syncSettings, watchSyncState } from '../../utils/settings/sync-settings.ts';

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

/** Changes are coalesced for so long: at most 1,200 writes an hour and 20 a minute, where browsers allow 1,800 and 120. */
const coalesceMs = 3_000;

/**
 * Syncs the settings by the browser's account, where the reader turned that on: after a change here or in another browser, and
 * at the browser's start. Synchronous: to be called in the worker's first turn.
 */
function keepSettingsSynced(signal: AbortSignal): void {
  let last: Promise<void> = Promise.resolve();
  let isScheduled = false;
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      // One run at a time: the next one starts from the state that this one stores.
      last = last.then(() => syncSettings(Date.now())).catch((error: unknown) => logError('sync', error));
    }, coalesceMs);
  };
  onStartup(schedule);
  watchSettings(schedule, signal);
  watchSyncStorage(schedule, signal);
  watchSyncState((state, before) => {
    if (state.isOn && !before.isOn) schedule();
  }, signal);
}
