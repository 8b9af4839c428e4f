import { useCallback, useEffect, useState } from 'preact/hooks';
import { undoChange } from '../../utils/domain/settings/merge-changes.ts';
import type { PolicyState } from '../../utils/domain/settings/policy.ts';
import type { SettingsEdit } from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { logError } from '../../utils/platform/log.ts';
import { managedPolicy, watchPolicy } from '../../utils/settings/managed-policy.ts';
import { InvalidSettingError, type RejectedReason } from '../../utils/settings/read-settings.ts';
import { changeSettings, loadSettings, watchSettings } from '../../utils/settings/settings-store.ts';

/** Why settings could not be loaded, or a change not be stored. */
export type SettingsError = RejectedReason | 'storage' | 'not-loaded';

/** The outcome of the last change; `count` tells one success from the next. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved' | 'undone'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: SettingsError };

/** Stores a change. Where that fails, the controls show the stored settings again and `saveState` says why. */
export type ChangeSettings = (edit: SettingsEdit) => void;

interface SettingsHandle {
  /** Null until they are loaded. */
  readonly settings: Settings | null;
  readonly saveState: SaveState;
  readonly change: ChangeSettings;
  /** Undoes the last change of this page that isn't undone yet; null where there is none. */
  readonly undo: (() => void) | null;
}

/** How many changes can be undone. */
const mostUndone = 20;

/** The settings, live: also those changed in another window. */
export function useSettings(): SettingsHandle {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'untouched' });
  const fail = useCallback((error: SettingsError, cause: unknown) => {
    logError('settings', cause);
    // A new object each time: the render after it resets controls that show the refused value.
    setSaveState({ kind: 'failed', error });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    loadSettings().then(setSettings, (cause: unknown) => fail('not-loaded', cause));
    return () => controller.abort();
  }, [fail]);
  const [undos, setUndos] = useState<readonly SettingsEdit[]>([]);
  const store = useCallback(
    async (edit: SettingsEdit, kind: 'saved' | 'undone'): Promise<SettingsEdit | null> => {
      const { before, after } = await changeSettings(edit);
      setSettings(after);
      setSaveState((last) => ({ kind, count: 'count' in last ? last.count + 1 : 1 }));
      return undoChange(before, after);
    },
    [],
  );
  const failed = useCallback(
    (cause: unknown) => fail(cause instanceof InvalidSettingError ? cause.reason : 'storage', cause),
    [fail],
  );
  const change = useCallback<ChangeSettings>(
    (edit) => {
      store(edit, 'saved').then(
        (undo) => undo && setUndos((all) => [...all, undo].slice(-mostUndone)),
        failed,
      );
    },
    [store, failed],
  );
  const last = undos.at(-1);
  const undo = useCallback(() => {
    if (!last) return;
    store(last, 'undone').then(() => setUndos((all) => all.filter((each) => each !== last)), failed);
  }, [last, store, failed]);
  return { settings, saveState, change, undo: last ? undo : null };
}

/** The organisation's policy, live; null until it is read. */
export function usePolicy(): PolicyState | null {
  const [state, setState] = useState<PolicyState | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    watchPolicy(setState, controller.signal);
    void managedPolicy().then((read) => controller.signal.aborted || setState(read));
    return () => controller.abort();
  }, []);
  return state;
}
