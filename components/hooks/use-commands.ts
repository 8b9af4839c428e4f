import { useEffect, useState } from 'preact/hooks';
import { allCommands, type Command, openShortcutSettings } from '../../utils/platform/commands.ts';
import { logError } from '../../utils/platform/log.ts';

export interface CommandsHandle {
  /** Null until loaded. */
  readonly commands: readonly Command[] | null;
  /** Opens the browser's page on which keys are assigned. */
  readonly openSettings: () => void;
}

/** The keyboard commands with their keys, read again when the reader comes back from the browser's page for them. */
export function useCommands(): CommandsHandle {
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const load = (): void => void allCommands().then(setCommands, failed);
    addEventListener('focus', load, { signal: controller.signal });
    load();
    return () => controller.abort();
  }, []);
  return { commands, openSettings: () => void openShortcutSettings().catch(failed) };
}

function failed(error: unknown): void {
  logError('keyboard commands', error);
}
