import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import type { SettingsEdit } from '../domain/settings/settings-edits.ts';
import { logError } from '../platform/log.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { changeEnvelope, readSettings } from './read-settings.ts';
import { envelopeSchema, type SettingsEnvelope } from './settings-schema.ts';

const cell = storageCell<SettingsEnvelope>('settings', envelopeSchema);

export async function loadSettings(): Promise<Settings> {
  return settingsOf(await cell.read());
}

let lastKnown: Settings | null = null;

/** For what must go on where storage can't be read: the settings as last known to this process, else the defaults. */
export async function settingsOrLastKnown(): Promise<Settings> {
  try {
    lastKnown = await loadSettings();
  } catch (error) {
    logError('the settings cannot be read', error);
  }
  return lastKnown ?? defaultSettings;
}

/**
 * Stores a change and returns the settings after it. Several pages and the background may write at the same time: the
 * edit runs under a lock on the settings as they are stored then, so that no change undoes another.
 * @throws InvalidSettingError where a new value does not fit, or the browser's error where storage can't be written;
 * nothing is stored then.
 */
export function updateSettings(edit: SettingsEdit): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const stored = await cell.read();
    const changed = changeEnvelope(stored, edit(settingsOf(stored)));
    await cell.write(changed);
    return settingsOf(changed);
  });
}

/** Calls back with the settings after each change that any part of the extension makes. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  cell.watch((envelope) => listener(settingsOf(envelope)), signal);
}

function settingsOf(envelope: SettingsEnvelope | null): Settings {
  const { settings, unfit } = readSettings(envelope);
  if (unfit.length > 0) logError('stored settings that do not fit and are ignored', unfit.join(', '));
  return settings;
}
