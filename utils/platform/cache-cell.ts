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

/** A value with a part, `unstored`, that must not be written to disk: what only private windows requested. */
interface Splittable {
  readonly unstored?: unknown;
}

/** The rest of such a value, which is stored. */
type Stored<T extends Splittable> = Omit<T, 'unstored'>;

/**
 * One cache in two areas: `unstored` in session storage, so that it outlives the worker and ends with the browser, and
 * everything else on disk. The owner of the cache reads and writes both as one value, and decides what is `unstored`.
 * @param local such as a `cacheCell`; its schema has no `unstored`
 * @param session such as a `sessionCacheCell`
 * @param empty the rest of the value where nothing is stored
 */
export function splitCell<T extends Splittable>(
  local: CacheCell<Stored<T>>,
  session: CacheCell<NonNullable<T['unstored']> | null>,
  empty: Stored<T>,
): CacheCell<T> {
  /** Most readers use no private windows: without anything in the session part it is not written again and again. */
  let isSessionEmpty = false;
  return {
    async read() {
      const [stored, unstored] = await Promise.all([local.read(), session.read()]);
      if (stored === null && unstored === null) return null;
      return { ...(stored ?? empty), ...(unstored !== null && { unstored }) } as T;
    },
    async write({ unstored, ...stored }) {
      const writesSession = unstored !== undefined || !isSessionEmpty;
      isSessionEmpty = unstored === undefined;
      await Promise.all([
        local.write(stored),
        writesSession && session.write((unstored as NonNullable<T['unstored']> | undefined) ?? null),
      ]);
    },
  };
}
