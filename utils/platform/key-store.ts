import {
  type ApiKey,
  type KeyService,
  maskKey,
  type MaskedKey,
  type NewKey,
} from '../domain/keys/api-key.ts';
import type { KeyBox } from './key-box.ts';

/** Every service that has keys, in the order in which the options page lists them. */
const services: readonly KeyService[] = ['coingecko'];

/**
 * The reader's keys. For the background alone: a provider reads its key right before a request, sends it as
 * a header to its own host with `redirect: 'error'` (a redirect would carry the header to another host), and
 * tells what the host said of it.
 */
export interface KeyStore {
  /** Null where the reader entered none. A key that was refused is still given, with the time of it. */
  read(service: KeyService): Promise<ApiKey | null>;
  /** The host refused this key at `now`. A key that the reader has replaced meanwhile is not blamed. */
  reject(service: KeyService, secret: string, now: number): Promise<void>;
  /** The host took this key. */
  accept(service: KeyService, secret: string): Promise<void>;
}

/** The same with what the options page may do. */
export interface EditableKeyStore extends KeyStore {
  list(): Promise<readonly MaskedKey[]>;
  set(key: NewKey): Promise<readonly MaskedKey[]>;
  remove(service: KeyService): Promise<readonly MaskedKey[]>;
}

export function keyStore(box: KeyBox): EditableKeyStore {
  const list = async (): Promise<readonly MaskedKey[]> => {
    const keys = await Promise.all(
      services.map(async (service) => ({ service, key: await box.get(service) })),
    );
    return keys.flatMap(({ service, key }) => (key ? [maskKey(service, key)] : []));
  };
  const mark = (service: KeyService, secret: string, rejectedAt: number | null): Promise<void> =>
    box.update(service, (key) => (key.secret === secret ? { ...key, rejectedAt } : key));
  return {
    read: (service) => box.get(service),
    reject: (service, secret, now) => mark(service, secret, now),
    accept: (service, secret) => mark(service, secret, null),
    list,
    async set({ service, tier, secret }) {
      await box.put(service, { tier, secret, rejectedAt: null });
      return list();
    },
    async remove(service) {
      await box.delete(service);
      return list();
    },
  };
}
