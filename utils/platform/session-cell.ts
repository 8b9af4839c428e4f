import { browser } from './browser.ts';

/**
 * One value in `storage.session`: outlives the worker, ends with the browser and is never written to disk. For the
 * background and our own pages only.
 */
export interface SessionCell<T> {
  /** The stored value, or null where there is none. */
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
  /** Calls back after each change made anywhere in the extension. */
  watch(listener: () => void, signal: AbortSignal): void;
}

/** Not validated when read: written only by this extension, and only by the running version. */
export function sessionCell<T>(key: string): SessionCell<T> {
  // Read at each call: in tests without a browser there is none.
  const area = () => browser.storage.session;
  return {
    async read() {
      const stored = await area().get(key);
      return (stored[key] as T | undefined) ?? null;
    },
    write: (value) => area().set({ [key]: value }),
    watch(listener, signal) {
      const onChanged = (changes: Record<string, unknown>): void => {
        if (Object.hasOwn(changes, key)) listener();
      };
      area().onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => area().onChanged.removeListener(onChanged));
    },
  };
}

/** Removes the values whose key has this prefix and does not end with one of these. */
export async function pruneSession(prefix: string, keep: readonly (string | number)[]): Promise<void> {
  const area = browser.storage.session;
  const kept = new Set(keep.map((name) => `${prefix}${name}`));
  const names = Object.keys(await area.get(null));
  const gone = names.filter((name) => name.startsWith(prefix) && !kept.has(name));
  if (gone.length > 0) await area.remove(gone);
}
