import { onStartup } from '../../utils/platform/background-events.ts';
import { logError } from '../../utils/platform/log.ts';
import { watchSyncStorage } from '../../utils/platform/storage-areas.ts';
import { watchSettings } from '../../utils/settings/settings-store.ts';
import { syncSettings, watchSyncState } from '../../utils/settings/sync-settings.ts';

/** Changes are coalesced for so long: at most 1,200 writes an hour and 20 a minute, where browsers allow 1,800 and 120. */
const coalesceMs = 3_000;

/**
 * Syncs the settings by the browser's account, where the reader turned that on: after a change here or in another browser, and
 * at the browser's start. Synchronous: to be called in the worker's first turn.
 */
export function keepSettingsSynced(signal: AbortSignal): void {
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
