import { useState } from 'preact/hooks';
import type { KeyService, MaskedKey, NewKey } from '../../utils/domain/keys/api-key.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { usePolled } from './use-polled.ts';

export interface KeysHandle {
  /** Null until they are loaded. */
  readonly keys: readonly MaskedKey[] | null;
  /** Why the last change was not made, or null. */
  readonly error: string | null;
  readonly set: (key: NewKey) => void;
  readonly retry: (service: KeyService) => void;
  readonly remove: (service: KeyService) => void;
}

/** A provider may refuse a key at any time; the call stays inside the browser. */
const askEveryMs = 5000;

/** The reader's keys, masked. */
export function useKeys(): KeysHandle {
  const [keys, setKeys] = useState<readonly MaskedKey[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  usePolled('keys', async (signal) => {
    const list = await ask(callBackground('keys.list', null));
    if (list && !signal.aborted) setKeys(list);
    return Date.now() + askEveryMs;
  });
  const change = (call: Promise<readonly MaskedKey[]>): void => {
    void ask(call).then((list) => {
      setError(list ? null : 'Your browser did not let Tickmark store that.');
      if (list) setKeys(list);
    });
  };
  return {
    keys,
    error,
    set: (key) => change(callBackground('keys.set', key)),
    retry: (service) => change(callBackground('keys.retry', { service })),
    remove: (service) => change(callBackground('keys.remove', { service })),
  };
}

async function ask(call: Promise<readonly MaskedKey[]>): Promise<readonly MaskedKey[] | null> {
  try {
    return await call;
  } catch (error) {
    logError('keys', error);
    return null;
  }
}
