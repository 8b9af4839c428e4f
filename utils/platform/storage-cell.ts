import { browser } from './browser.ts';
import { logError } from './log.ts';
import type { z } from './zod.ts';

/** One value in `storage.local`, checked whenever it is read. */
export interface StorageCell<T> {
  /** The stored value, or null where there is none or what is there does not fit. */
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
  /** Calls back with each change made anywhere in the extension. */
  watch(listener: (value: T | null) => void, signal: AbortSignal): void;
}

/**
 * A value of `storage.local` that is validated against a schema whenever it is read.
 * @param unfit `keep` copies that to `<key>.unreadable` before anything can overwrite it; `drop` is for caches
 */
export function storageCell<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  unfit: 'keep' | 'drop' = 'keep',
): StorageCell<T> {
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
    watch(listener, signal) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[key];
        if (change) listener(change.newValue === undefined ? null : parse(change.newValue));
      };
      browser.storage.local.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged));
    },
  };
}
