import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { logError } from '../../utils/platform/log.ts';
import { changeSettings, loadSettings, watchSettings } from '../../utils/settings/settings-store.ts';

/** What became of the reader's last change; `count` tells one from the next. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved'; readonly count: number }
  /** `message` is a sentence or two for the reader: what failed, and why. */
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
  const fail = useCallback((what: string, error: unknown) => {
    logError('settings', error);
    const reason = error instanceof Error ? error.message : String(error);
    setSaveState({ kind: 'failed', message: `${what} ${reason}` });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    loadSettings().then(setSettings, (error: unknown) => fail('The settings could not be read.', error));
    return () => controller.abort();
  }, [fail]);
  const change = useCallback<ChangeSettings>(
    (patch) => {
      const save = async (): Promise<void> => {
        setSettings(await changeSettings(patch));
        setSaveState((last) => ({ kind: 'saved', count: last.kind === 'saved' ? last.count + 1 : 1 }));
      };
      save().catch((error: unknown) => fail('Not saved.', error));
    },
    [fail],
  );
  return { settings, saveState, change };
}
