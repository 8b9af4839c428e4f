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
