import { logError } from './log.ts';
import { type StorageCell, storageCell } from './storage-cell.ts';
import type { z } from './zod.ts';

/**
 * A storage cell for what can be had again: quotes, the requests of the last hour, rates, charts. Where storage can't be
 * read or written (its quota, a full disk, a damaged profile), the value lives in memory and the log says so once;
 * nothing rejects, as no price may depend on it. The next write tries storage again. Until one succeeds, the value ends
 * with the worker: a request is then written down before it leaves in memory alone, so that a worker that dies over it
 * is not known to the next one.
 *
 * What does not fit is dropped, not kept aside.
 */
export function cacheCell<T>(key: string, schema: z.ZodMiniType<T>): StorageCell<T> {
  const cell = storageCell(key, schema, 'drop');
  /** What storage should hold and does not; null where it does. */
  let unsaved: { readonly value: T } | null = null;
  return {
    async read() {
      if (unsaved) return unsaved.value;
      try {
        return await cell.read();
      } catch (error) {
        logError('storage cannot be read: going on from memory', error);
        return null;
      }
    },
    async write(value) {
      const own = { value };
      unsaved = own;
      try {
        await cell.write(value);
        // Of two writes at a time, the earlier must not count for the later.
        if (unsaved === own) unsaved = null;
      } catch (error) {
        logError('storage cannot be written: going on from memory', error);
      }
    },
    watch: (listener, signal) => cell.watch(listener, signal),
  };
}
