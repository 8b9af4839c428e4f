import { useCallback, useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/platform/log.ts';
import {
  changeSyncState,
  deleteSyncedSettings,
  loadSyncState,
  syncOff,
  type SyncState,
  watchSyncState,
} from '../../utils/settings/sync-settings.ts';

export interface SyncHandle {
  /** Null until loaded. */
  readonly state: SyncState | null;
  /** Whether the browser could not store the last change of the switch, or delete the copy. */
  readonly failed: boolean;
  /** Whether the copy in the account was deleted. */
  readonly deleted: boolean;
  readonly turn: (on: boolean) => void;
  readonly deleteCopy: () => void;
}

/** Whether and how this browser syncs its settings, live. */
export function useSync(): SyncHandle {
  const [state, setState] = useState<SyncState | null>(null);
  const [outcome, setOutcome] = useState<'none' | 'failed' | 'deleted'>('none');
  const fail = useCallback((error: unknown) => {
    logError('sync', error);
    setOutcome('failed');
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    watchSyncState(setState, controller.signal);
    loadSyncState().then(setState, fail);
    return () => controller.abort();
  }, [fail]);
  const turn = (on: boolean): void => {
    setOutcome('none');
    // What was synced before is forgotten: the browser joins anew when it is turned on again.
    changeSyncState(() => ({ ...syncOff, isOn: on })).then(setState, fail);
  };
  const deleteCopy = (): void => {
    deleteSyncedSettings().then(() => setOutcome('deleted'), fail);
  };
  return { state, failed: outcome === 'failed', deleted: outcome === 'deleted', turn, deleteCopy };
}
