import { useState } from 'preact/hooks';
import type { KeyService, MaskedKey, NewKey } from '../../utils/domain/keys/api-key.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { usePolled } from './use-polled.ts';

export interface KeysHandle {
  /** Null until they are loaded. */
  readonly keys: readonly MaskedKey[] | null;
  /** Whether the last change could not be stored. */
  readonly failed: boolean;
  readonly set: (key: NewKey) => void;
  readonly retry: (service: KeyService) => void;
  readonly remove: (service: KeyService) => void;
}

/** A provider may reject a key at any time. The call stays inside the browser. */
const pollMs = 5000;

/** The reader's API keys, masked. */
export function useKeys(): KeysHandle {
  const [keys, setKeys] = useState<readonly MaskedKey[] | null>(null);
  const [failed, setFailed] = useState(false);
  usePolled('keys', async (signal) => {
    const list = await orNull(callBackground('keys.list', null));
    if (list && !signal.aborted) setKeys(list);
    return Date.now() + pollMs;
  });
  const change = (call: Promise<readonly MaskedKey[]>): void => {
    void orNull(call).then((list) => {
      setFailed(list === null);
      if (list) setKeys(list);
    });
  };
  return {
    keys,
    failed,
    set: (key) => change(callBackground('keys.set', key)),
    retry: (service) => change(callBackground('keys.retry', { service })),
    remove: (service) => change(callBackground('keys.remove', { service })),
  };
}

async function orNull(call: Promise<readonly MaskedKey[]>): Promise<readonly MaskedKey[] | null> {
  try {
    return await call;
  } catch (error) {
    logError('keys', error);
    return null;
  }
}
