import { logError } from './log.ts';
import { sessionCell } from './session-cell.ts';
import { type StorageCell, storageCell } from './storage-cell.ts';
import type { z } from './zod.ts';

/** One cached value. */
export type CacheCell<T> = Pick<StorageCell<T>, 'read' | 'write'>;

/**
 * A storage cell for data that can be fetched again: quotes, the request log, rates, charts. Where storage can't be read
 * or written (quota, full disk, damaged profile), the value is kept in memory and one line is logged; nothing rejects,
 * as no price may depend on storage. Each write tries storage again. Until one succeeds, the value is lost with the
 * worker; for the request log that means that a restarted worker may repeat the request that killed it.
 *
 * A stored value that does not fit is dropped.
 */
export function cacheCell<T>(key: string, schema: z.ZodMiniType<T>): StorageCell<T> {
  const cell = storageCell(key, schema, 'drop');
  return { ...withMemory(cell), watch: (listener, signal) => cell.watch(listener, signal) };
}

/**
 * The same in session storage, which outlives the worker and is never written to disk. Null stands for no value.
 */
export function sessionCacheCell<T>(key: string, schema: z.ZodMiniType<T>): CacheCell<T | null> {
  const cell = sessionCell<unknown>(key);
  return withMemory<T | null>({
    read: async () => schema.safeParse(await cell.read()).data ?? null,
    write: (value) => cell.write(value),
  });
}

/** Keeps a value in memory while it can't be stored. */
function withMemory<T>(cell: CacheCell<T>): CacheCell<T> {
  /** The value that could not be stored yet; null where storage is current. */
  let unsaved: { readonly value: T } | null = null;
  return {
    async read() {
      if (unsaved) return unsaved.value;
      try {
        return await cell.read();
      } catch (error) {
        logError('storage cannot be read, continuing from memory', error);
        return null;
      }
    },
    async write(value) {
      const latest = { value };
      unsaved = latest;
      try {
        await cell.write(value);
        // Of two concurrent writes, the earlier one must not mark the later one as stored.
        if (unsaved === latest) unsaved = null;
      } catch (error) {
        logError('storage cannot be written, continuing from memory', error);
      }
    },
  };
}
