import type { CacheCell } from './cache-cell.ts';

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
