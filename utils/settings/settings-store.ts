import { figureLocale } from '../domain/format/number-format.ts';
import { settingsVersion, type VersionedSettings } from '../domain/settings/migrate.ts';
import { isPrevented, ownPart, policyOf, withPolicy } from '../domain/settings/policy.ts';
import type { SettingsEdit } from '../domain/settings/settings-edits.ts';
import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import { CachedRead } from '../platform/cached-read.ts';
import { logError } from '../platform/log.ts';
import { storageCell, writeTogether } from '../platform/storage-cell.ts';
import { appliedPolicy, watchPolicy } from './managed-policy.ts';
import { changeEnvelope, InvalidSettingError, readSettings, settingsBeforeImport } from './read-settings.ts';
import { envelopeSchema } from './settings-schema.ts';

const cell = storageCell<VersionedSettings>('settings', envelopeSchema);

/** Reads the settings that apply: the reader's from storage, with the policy of an organisation in their place. */
export async function loadSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([cell.read(), appliedPolicy()]);
  return withPolicy(settingsOf(stored), policy);
}

const cached = new CachedRead(loadSettings);
let isWatched = false;
let lastKnown: Settings | null = null;

/**
 * The settings, from memory: read once, and again only after a change in this or another context. Where storage can't be
 * read they stay as last known to this process, or are the defaults; the next call reads again.
 */
export async function settingsOrLastKnown(): Promise<Settings> {
  if (!isWatched) {
    isWatched = true;
    // Before the first read, for as long as the process lives.
    const { signal } = new AbortController();
    cell.watch(() => cached.invalidate(), signal);
    watchPolicy(() => cached.invalidate(), signal);
  }
  try {
    lastKnown = await cached.get();
  } catch (error) {
    logError('the settings cannot be read', error);
  }
  return lastKnown ?? defaultSettings;
}

/**
 * Stores a change and returns the settings after it. Several pages and the background may write at the same time: the
 * edit runs under a lock on the settings as they are stored then, so that no change undoes another.
 * @throws InvalidSettingError where a new value does not fit or a policy prevents it, or the browser's error where storage
 * can't be written; nothing is stored then.
 */
export async function updateSettings(edit: SettingsEdit): Promise<Settings> {
  const { after } = await changeSettings(edit);
  return after;
}

/** `updateSettings` that also returns the settings from before the change. */
export function changeSettings(edit: SettingsEdit): Promise<ChangedSettings> {
  return changeStored(edit, (changed) => cell.write(changed));
}

/**
 * `updateSettings` for a change of many settings at once: the settings from before it are stored as well, in the same
 * write, and can be restored.
 * @param now milliseconds since 1970
 * @throws also what `edit` throws
 */
export function importSettings(edit: SettingsEdit, now: number): Promise<ChangedSettings> {
  return changeStored(edit, (changed, before) =>
    writeTogether(
      cell.entry(changed),
      settingsBeforeImport.entry({ at: now, envelope: before ?? { version: settingsVersion, values: {} } }),
    ),
  );
}

/** The settings before and after a change. */
interface ChangedSettings {
  readonly before: Settings;
  readonly after: Settings;
}

type WriteEnvelope = (changed: VersionedSettings, before: VersionedSettings | null) => Promise<void>;

function changeStored(edit: SettingsEdit, write: WriteEnvelope): Promise<ChangedSettings> {
  // The browser reports the change only after the write, so the caller would still see the old settings.
  return cached.change(() =>
    navigator.locks.request('settings', async () => {
      const [stored, policy] = await Promise.all([cell.read(), appliedPolicy()]);
      const own = settingsOf(stored);
      const before = withPolicy(own, policy);
      const patch = edit(before);
      if (isPrevented(patch, before, policy))
        throw new InvalidSettingError('a policy prevents the change', 'managed');
      const changed = changeEnvelope(stored, ownPart(patch, own, policy));
      await write(changed, stored);
      return { before, after: withPolicy(settingsOf(changed), policy) };
    }),
  );
}

/** Calls back with the settings after each change that any context of the extension makes, and those before it. */
export function watchSettings(
  listener: (settings: Settings, before: Settings) => void,
  signal: AbortSignal,
): void {
  cell.watch((envelope, before) => {
    const [own, earlier] = [settingsOf(envelope), settingsOf(before)];
    void appliedPolicy().then((policy) => listener(withPolicy(own, policy), withPolicy(earlier, policy)));
  }, signal);
  let known = appliedPolicy();
  watchPolicy((state) => {
    const earlier = known;
    known = Promise.resolve(policyOf(state));
    Promise.all([cell.read(), earlier, known]).then(
      ([stored, before, policy]) => {
        const own = settingsOf(stored);
        listener(withPolicy(own, policy), withPolicy(own, before));
      },
      (error: unknown) => logError('a change of the policy was not followed', error),
    );
  }, signal);
}

function settingsOf(envelope: VersionedSettings | null): Settings {
  const { settings, unfit } = readSettings(envelope);
  if (unfit.length > 0) logError('stored settings that do not fit and are ignored', unfit.join(', '));
  return settings;
}

/** The locale in which the background writes figures: notifications, the address bar. */
export async function readerLocale(): Promise<string> {
  const { figures } = await settingsOrLastKnown();
  return figureLocale(figures, navigator.language);
}
