import type { SettingName } from '../domain/settings/file-values.ts';
import { managedSettings } from '../domain/settings/policy.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { mergeSettings, type SyncedFields, type SyncResult } from '../domain/sync/merge-settings.ts';
import { isItemKey, packFields, syncedNames, unpackFields } from '../domain/sync/sync-items.ts';
import { logError } from '../platform/log.ts';
import { readSyncStorage, writeSyncStorage } from '../platform/storage-areas.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';
import { appliedPolicy } from './managed-policy.ts';
import { checkSetting } from './read-settings.ts';
import { settingNames } from './settings-schema.ts';
import { importSettings, loadSettings, updateSettings } from './settings-store.ts';

/**
 * Merges the settings with those of the account, where syncing is on. Background only; one call at a time.
 * @param now milliseconds since 1970
 */
export async function syncSettings(now: number): Promise<void> {
  const state = await loadSyncState();
  if (!state.isOn) return;
  try {
    const names = await namesToSync();
    const account = await readSyncStorage();
    const remote = unpackFields(account, names);
    const merge = (local: Settings): SyncResult =>
      mergeSettings({ base: state.fields, local, remote, names, now, check: checkSetting });
    const result = await apply(merge, { isJoining: state.syncedAt === null, now });
    const tooLarge = await write(result, account);
    const isSettled =
      result.written.length === 0 && JSON.stringify(result.fields) === JSON.stringify(state.fields);
    // Writing the state of a run that changed nothing would only wake its observers.
    if (isSettled && state.syncedAt !== null && !state.isFailing) return;
    await changeSyncState((latest) =>
      latest.isOn ? { ...latest, fields: result.fields, syncedAt: now, isFailing: false, tooLarge } : latest,
    );
  } catch (error) {
    logError('settings are not synced', error);
    await changeSyncState((latest) => ({ ...latest, isFailing: latest.isOn }));
  }
}

/** Without those that an organisation's policy sets: the reader's own are not known under it. */
async function namesToSync(): Promise<readonly SettingName[]> {
  const policy = await appliedPolicy();
  const managed = [...managedSettings(policy), ...(policy.sitesOff ? ['sitesOff' as const] : [])];
  return syncedNames.filter((name) => !managed.includes(name));
}

/** Stores what the account has new. The merge runs again on the settings as they are stored then. */
async function apply(
  merge: (local: Settings) => SyncResult,
  { isJoining, now }: { readonly isJoining: boolean; readonly now: number },
): Promise<SyncResult> {
  let result = merge(await loadSettings());
  if (Object.keys(result.patch).length === 0) return result;
  const edit = (local: Settings): Partial<Settings> => {
    result = merge(local);
    return result.patch;
  };
  // A browser that joins keeps the settings from before, and can restore them.
  if (isJoining) await importSettings(edit, now);
  else await updateSettings(edit);
  return result;
}

async function write(
  { fields, written }: SyncResult,
  account: Readonly<Record<string, unknown>>,
): Promise<readonly SettingName[]> {
  const { items, tooLarge } = packFields(fields);
  const isWritten = (key: string): boolean =>
    written.some((name) => isItemOf(key, name) && !tooLarge.includes(name));
  const changed = Object.fromEntries(Object.entries(items).filter(([key]) => isWritten(key)));
  // Parts of a value that is shorter now.
  const left = Object.keys(account).filter((key) => isItemKey(key) && isWritten(key) && !(key in items));
  await writeSyncStorage(changed, left);
  return tooLarge;
}

function isItemOf(key: string, name: SettingName): boolean {
  return isItemKey(key) && key.split('.')[1] === name;
}

/** Deletes what the account has of the settings. Browsers that still sync write theirs again with their next change. */
export async function deleteSyncedSettings(): Promise<void> {
  const keys = Object.keys(await readSyncStorage()).filter(isItemKey);
  await writeSyncStorage({}, keys);
}

/** Whether this browser syncs, and how the last sync went. It is no setting: each browser has its own, and no file has it. */
export interface SyncState {
  readonly isOn: boolean;
  /** The state after the last sync; empty before the first one. */
  readonly fields: SyncedFields;
  /** When the last sync succeeded, in milliseconds since 1970; null before the first one. */
  readonly syncedAt: number | null;
  /** Whether the last sync failed, as when a quota of the browser is exceeded. */
  readonly isFailing: boolean;
  /** Settings that are too large to be synced. */
  readonly tooLarge: readonly SettingName[];
}

export const syncOff: SyncState = {
  isOn: false,
  fields: {},
  syncedAt: null,
  isFailing: false,
  tooLarge: [],
};

const schema: z.ZodMiniType<SyncState> = z.object({
  isOn: z.boolean(),
  fields: z.partialRecord(z.enum(settingNames), z.object({ at: z.number(), value: z.unknown() })),
  syncedAt: z.nullable(z.number()),
  isFailing: z.boolean(),
  tooLarge: z.array(z.enum(settingNames)),
});

// Dropped if it can't be read: syncing is off then, and the settings themselves are stored elsewhere.
const cell = storageCell<SyncState>('settings.sync', schema, 'drop');

export async function loadSyncState(): Promise<SyncState> {
  return (await cell.read()) ?? syncOff;
}

/** Changes the state under a lock, as the options page and the background do so at the same time. */
export function changeSyncState(change: (state: SyncState) => SyncState): Promise<SyncState> {
  return navigator.locks.request('settings.sync', async () => {
    const after = change(await loadSyncState());
    await cell.write(after);
    return after;
  });
}

/** Calls back after each change, from any context, with the state before it. */
export function watchSyncState(
  listener: (state: SyncState, before: SyncState) => void,
  signal: AbortSignal,
): void {
  cell.watch((state, before) => listener(state ?? syncOff, before ?? syncOff), signal);
}
