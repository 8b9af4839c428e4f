import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { logError } from '../../utils/platform/log.ts';
import { changeSettings, loadSettings, watchSettings } from '../../utils/settings/settings-store.ts';

/** What became of the reader's last change; `count` tells one from the next. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved'; readonly count: number }
  | { readonly kind: 'failed'; readonly message: string };

export type ChangeSettings = (patch: Partial<Settings>) => void;

export interface SettingsHandle {
  /** Null until they are loaded. */
  readonly settings: Settings | null;
  readonly saveState: SaveState;
  readonly change: ChangeSettings;
}

/** The settings, live: also those changed in another window. */
export function useSettings(): SettingsHandle {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'untouched' });
  const fail = useCallback((error: unknown) => {
    logError('settings', error);
    setSaveState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    loadSettings().then(setSettings, fail);
    return () => controller.abort();
  }, [fail]);
  const change = useCallback<ChangeSettings>(
    (patch) => {
      const save = async (): Promise<void> => {
        setSettings(await changeSettings(patch));
        setSaveState((last) => ({ kind: 'saved', count: last.kind === 'saved' ? last.count + 1 : 1 }));
      };
      save().catch(fail);
    },
    [fail],
  );
  return { settings, saveState, change };
}
