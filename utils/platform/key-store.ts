import { type KeyService, maskKey, type MaskedKey, type NewKey } from '../domain/keys/api-key.ts';
import type { ApiKeys, KeyStore } from '../domain/keys/key-store.ts';
import type { KeyBox } from './key-box.ts';

/** The store with what the options page may ask for, through the background. No reply holds a whole key. */
export interface EditableKeyStore extends KeyStore {
  list(): Promise<readonly MaskedKey[]>;
  set(key: NewKey): Promise<readonly MaskedKey[]>;
  /** A refused key is used again: the reader has put the matter right with the provider. */
  retry(service: KeyService): Promise<readonly MaskedKey[]>;
  remove(service: KeyService): Promise<readonly MaskedKey[]>;
}

/** @param now milliseconds since 1970 */
export function keyStore(box: KeyBox, now: () => number): EditableKeyStore {
  const read = async (): Promise<ApiKeys> => {
    const coingecko = await box.get('coingecko');
    return coingecko ? { coingecko } : {};
  };
  const list = async (): Promise<readonly MaskedKey[]> => {
    const { coingecko } = await read();
    return coingecko ? [maskKey('coingecko', coingecko)] : [];
  };
  return {
    read,
    list,
    refuse: (service, savedAt, refused) =>
      box.update(service, (key) => (key.savedAt === savedAt ? { ...key, refused } : key)),
    async set({ service, tier, key }) {
      await box.put(service, { tier, key, savedAt: now(), refused: null });
      return list();
    },
    async retry(service) {
      await box.update(service, (key) => ({ ...key, refused: null, savedAt: now() }));
      return list();
    },
    async remove(service) {
      await box.delete(service);
      return list();
    },
  };
}
