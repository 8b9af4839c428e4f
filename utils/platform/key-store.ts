import {
  type ApiKey,
  type KeyService,
  keyServices,
  type KeyStore,
  maskKey,
  type MaskedKey,
  type NewKey,
} from '../domain/keys/api-key.ts';
import { CachedRead } from './cached-read.ts';
import type { KeyDatabase } from './key-database.ts';

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
