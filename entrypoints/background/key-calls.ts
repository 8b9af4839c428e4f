import type { EditableKeyStore } from '../../utils/platform/key-store.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { checkKey } from './check-key.ts';

type KeyCalls = Pick<BackgroundHandlers, 'keys.list' | 'keys.set' | 'keys.check' | 'keys.remove'>;

/** Answers the options page's calls about API keys. */
export function keyCalls(keys: EditableKeyStore, limiter: RequestLimiter): KeyCalls {
  return {
    'keys.list': () => keys.list(),
    'keys.set': (key) => keys.set(key),
    'keys.check': ({ service }) => checkKey(service, keys, limiter),
    'keys.remove': ({ service }) => keys.remove(service),
  };
}

interface Permissions {
  /** Whether requests may carry a key: no policy forbids it, and no proxy is in between. */
  readonly mayUse: () => Promise<boolean>;
  /** Whether the reader may save one. */
  readonly maySave: () => Promise<boolean>;
}

/** The key store as far as it may be used. A saved key is still listed, so that the reader can remove it. */
export function permittedKeys(store: EditableKeyStore, { mayUse, maySave }: Permissions): EditableKeyStore {
  return {
    ...store,
    read: async () => ((await mayUse()) ? store.read() : {}),
    async set(key) {
      if (!(await maySave())) throw new Error('the policy of an organisation allows no keys');
      return store.set(key);
    },
  };
}
