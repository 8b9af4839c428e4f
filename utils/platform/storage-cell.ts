import { browser } from './browser.ts';
import { logError } from './log.ts';
import type { z } from './zod.ts';

/** A value as it is stored under its key. */
export type StorageEntry = readonly [key: string, value: unknown];

/** One value in `storage.local`, validated whenever it is read. */
export interface StorageCell<T> {
  /** The stored value, or null where there is none or what is there does not fit. */
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
  /** Calls back after each change made in any context of the extension, with the new value and the one before it. */
  watch(listener: (value: T | null, before: T | null) => void, signal: AbortSignal): void;
}

/** A cell that can be written together with others. */
export interface JointCell<T> extends StorageCell<T> {
  /** The value under its key, for `writeTogether`. */
  entry(value: T): StorageEntry;
}

/**
 * A value of `storage.local` that is validated against a schema whenever it is read.
 * @param unfit for a stored value that does not fit: `keep` copies it to `<key>.unreadable` before anything can
 *   overwrite it; `drop` is for caches
 */
export function storageCell<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  unfit: 'keep' | 'drop' = 'keep',
): JointCell<T> {
  const parse = (raw: unknown): T | null => {
    const result = schema.safeParse(raw);
    return result.success ? result.data : null;
  };
  const keepAside = async (raw: unknown): Promise<void> => {
    try {
      await browser.storage.local.set({ [`${key}.unreadable`]: raw });
      logError('stored data does not fit and is kept aside', key);
    } catch (error) {
      logError(`stored ${key} does not fit and cannot be kept aside`, error);
    }
  };
  const parseStored = async (raw: unknown): Promise<T | null> => {
    if (raw === undefined) return null;
    const value = parse(raw);
    if (value === null && unfit === 'drop') logError('stored data does not fit and is dropped', key);
    if (value === null && unfit === 'keep') await keepAside(raw);
    return value;
  };
  return {
    async read() {
      const stored = await browser.storage.local.get(key);
      return parseStored(stored[key]);
    },
    async write(value) {
      await browser.storage.local.set({ [key]: value });
    },
    entry: (value) => [key, value],
    watch(listener, signal) {
      const onChanged = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>): void => {
        const change = changes[key];
        if (change) listener(parse(change.newValue), parse(change.oldValue));
      };
      browser.storage.local.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged));
    },
  };
}

/** Writes the values of several cells: either all of them are stored or none is. */
export async function writeTogether(...entries: readonly StorageEntry[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(entries));
}

/** Chromium only; Firefox has no such method, and its content scripts can read every storage area. */
interface Lockable {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes all storage areas to content scripts, which share a process with their page. No secret depends on it, as API
 * keys are stored elsewhere, but the watchlist and the sites turned off are private too. The access level lasts until
 * the browser ends, so it is set at every start of the worker.
 */
export function lockStorage(): void {
  const { local, session, sync, managed } = browser.storage;
  const areas: readonly Lockable[] = [local, session, sync, managed];
  for (const area of areas)
    area
      .setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
      .catch((error: unknown) => logError('a storage area stays open to content scripts', error));
}
