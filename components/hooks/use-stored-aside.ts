import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/platform/log.ts';
import {
  type SettingsBeforeImport,
  settingsBeforeImport,
  unreadableSettings,
} from '../../utils/settings/read-settings.ts';

/** Data that is kept beside the settings; null where there is none. */
export interface StoredAside {
  readonly before: SettingsBeforeImport | null;
  /** Stored settings that could not be read, as they were. */
  readonly unreadable: unknown;
}

/** What is kept beside the settings, live: also after an import in another window. */
export function useStoredAside(): StoredAside {
  const [before, setBefore] = useState<SettingsBeforeImport | null>(null);
  const [unreadable, setUnreadable] = useState<unknown>(null);
  useEffect(() => {
    const controller = new AbortController();
    settingsBeforeImport.watch(setBefore, controller.signal);
    unreadableSettings.watch((value) => setUnreadable(() => value), controller.signal);
    const read = async (): Promise<void> => {
      setBefore(await settingsBeforeImport.read());
      const value = await unreadableSettings.read();
      setUnreadable(() => value);
    };
    read().catch((error: unknown) => logError('what is kept beside the settings cannot be read', error));
    return () => controller.abort();
  }, []);
  return { before, unreadable };
}
