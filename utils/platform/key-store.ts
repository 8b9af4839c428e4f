import {
  type ApiKey,
  type ApiKeys,
  type KeyService,
  keyServices,
  type KeyStore,
  keyTiers,
  type MaskedKey,
  maskKey,
  type NewKey,
} from '../domain/keys/api-key.ts';
import { CachedRead } from './cached-read.ts';
import { z } from './zod.ts';

/** The key store with what the options page may request through the background. No reply holds a whole key. */
export interface EditableKeyStore extends KeyStore {
  list(): Promise<readonly MaskedKey[]>;
  set(key: NewKey): Promise<readonly MaskedKey[]>;
  /** Uses a rejected key again, once the reader has settled the matter with the provider. */
  retry(service: KeyService): Promise<readonly MaskedKey[]>;
  /** Stores that the provider accepted the key saved at `savedAt`; does nothing where it was replaced meanwhile. */
  confirm(service: KeyService, savedAt: number): Promise<void>;
  remove(service: KeyService): Promise<readonly MaskedKey[]>;
}

/**
 * The keys, from memory: read once for each start of the background, and again after a change. All changes go through
 * this store, as no other context opens the database.
 * @param now milliseconds since 1970
 */
export function keyStore(database: KeyDatabase, now: () => number): EditableKeyStore {
  const cached = new CachedRead(() => database.all());
  const list = async (): Promise<readonly MaskedKey[]> => {
    const keys = await cached.get();
    return keyServices.flatMap((service) => {
      const key = keys[service];
      return key ? [maskKey(service, key)] : [];
    });
  };
  const change = async (work: () => Promise<void>): Promise<readonly MaskedKey[]> => {
    await cached.change(work);
    return list();
  };
  const update = (service: KeyService, savedAt: number, outcome: Partial<ApiKey>): Promise<void> =>
    cached.change(() =>
      database.update(service, (key) => (key.savedAt === savedAt ? { ...key, ...outcome } : key)),
    );
  return {
    read: () => cached.get(),
    list,
    refuse: (service, savedAt, refused) => update(service, savedAt, { refused, isConfirmed: false }),
    confirm: (service, savedAt) => update(service, savedAt, { refused: null, isConfirmed: true }),
    set: ({ service, tier, key }) =>
      change(() => database.put(service, { tier, key, savedAt: now(), refused: null })),
    retry: (service) =>
      change(() => database.update(service, (key) => ({ ...key, refused: null, savedAt: now() }))),
    remove: (service) => change(() => database.delete(service)),
  };
}

/** The storage of API keys. */
export interface KeyDatabase {
  /** All of them, in one transaction. */
  all(): Promise<ApiKeys>;
  put(service: KeyService, key: ApiKey): Promise<void>;
  /** Reads and writes in one transaction, so that a key entered meanwhile is not overwritten with the old one. */
  update(service: KeyService, change: (key: ApiKey) => ApiKey): Promise<void>;
  delete(service: KeyService): Promise<void>;
}

const storedKey = z.object({
  tier: z.enum(keyTiers),
  key: z.string(),
  savedAt: z.number(),
  refused: z.nullable(z.enum(['wrong-key', 'wrong-tier', 'plan'])),
  isConfirmed: z.optional(z.boolean()),
});

const name = 'tickmark-keys';
const table = 'keys';

/**
 * An IndexedDB database of the extension's origin. Content scripts can read `storage.local` and `storage.session` (Firefox has
 * no setting that forbids it), and `storage.sync` leaves the machine. A content script that opens a database gets one of
 * the page's origin, in every browser.
 */
export const keyDatabase: KeyDatabase = {
  all: () =>
    run('readonly', async (keys) => {
      const entries = await Promise.all(
        keyServices.map(async (service) => [service, await read(keys, service)] as const),
      );
      return Object.fromEntries(entries.filter(([, key]) => key !== null));
    }),
  put: (service, key) => run('readwrite', (keys) => write(keys, service, key)),
  update: (service, change) =>
    run('readwrite', async (keys) => {
      const key = await read(keys, service);
      if (key) await write(keys, service, change(key));
    }),
  delete: (service) => run('readwrite', (keys) => resultOf(keys.delete(service))),
};

async function read(keys: IDBObjectStore, service: KeyService): Promise<ApiKey | null> {
  const result = storedKey.safeParse(await resultOf<unknown>(keys.get(service)));
  return result.success ? result.data : null;
}

async function write(keys: IDBObjectStore, service: KeyService, key: ApiKey): Promise<void> {
  await resultOf(keys.put(key, service));
}

/** Opens a connection for one transaction and closes it: an open one would block an upgrade by a later version. */
async function run<T>(mode: IDBTransactionMode, work: (keys: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(table));
  const database = await resultOf(opening);
  try {
    const transaction = database.transaction(table, mode);
    const result = await work(transaction.objectStore(table));
    await completed(transaction);
    return result;
  } finally {
    database.close();
  }
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(failure(request.error)));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(failure(transaction.error)));
  });
}

function failure(error: DOMException | null): Error {
  return error ?? new Error('the key database did not answer');
}
