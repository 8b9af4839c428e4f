import { notifyPages } from './notify-pages.ts';
import { keepSettingsSynced } from './settings-sync.ts';

/** What happens after each change of the settings. Synchronous: to be called in the worker's first turn. */
export function followSettings(signal: AbortSignal): void {
  notifyPages(signal);
  keepSettingsSynced(signal);
}
