import type { SettingName } from '../domain/settings/file-values.ts';
import type { SyncedFields } from '../domain/sync/merge-settings.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';
import { settingNames } from './settings-schema.ts';

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
