import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import { logError } from '../platform/log.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { changeEnvelope, readSettings } from './read-settings.ts';
import { envelopeSchema, type SettingsEnvelope } from './settings-schema.ts';

const cell = storageCell<SettingsEnvelope>('settings', (raw) => {
  const result = envelopeSchema.safeParse(raw);
  return result.success ? result.data : null;
});

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
 * Stores a change. Popup and options page may both write: the lock keeps one from undoing the other.
 * @throws Error in plain words where a value does not fit or could not be stored; nothing has changed then.
 */
export function changeSettings(patch: Partial<Settings>): Promise<Settings> {
  return updateSettings(() => patch);
}

/** The same for a change that depends on what the settings are. */
export function updateSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const stored = await cell.read();
    const changed = changeEnvelope(stored, change(settingsOf(stored)));
    try {
      await cell.write(changed);
    } catch (error) {
      throw new Error('Your browser could not store this change. Its disk or storage may be full.', {
        cause: error,
      });
    }
    return settingsOf(changed);
  });
}

/** Calls back with the settings after each change, whoever made it. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  cell.watch((envelope) => listener(settingsOf(envelope)), signal);
}

function settingsOf(envelope: SettingsEnvelope | null): Settings {
  const { settings, unfit } = readSettings(envelope);
  if (unfit.length > 0) logError('stored settings that do not fit and are not used', unfit.join(', '));
  return settings;
}
