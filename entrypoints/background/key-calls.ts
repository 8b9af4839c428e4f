import type { EditableKeyStore } from '../../utils/platform/key-store.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';

type KeyCalls = Pick<BackgroundHandlers, 'keys.list' | 'keys.set' | 'keys.retry' | 'keys.remove'>;

/** Answers the options page's calls about API keys. */
export function keyCalls(keys: EditableKeyStore): KeyCalls {
  return {
    'keys.list': () => keys.list(),
    'keys.set': (key) => keys.set(key),
    'keys.retry': ({ service }) => keys.retry(service),
    'keys.remove': ({ service }) => keys.remove(service),
  };
}
