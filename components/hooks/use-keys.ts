import { useRef, useState } from 'preact/hooks';
import type { KeyService, MaskedKey, NewKey } from '../../utils/domain/keys/api-key.ts';
import type { KeyCheck } from '../../utils/domain/keys/key-check.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { ReplyOrder } from './reply-order.ts';
import { usePolled } from './use-polled.ts';

export interface KeysHandle {
  /** Null until they are loaded. */
  readonly keys: readonly MaskedKey[] | null;
  /** The service whose last change could not be stored. */
  readonly failed: KeyService | null;
  /** The last check of each key on this page: its outcome, or that it is under way. */
  readonly checks: Readonly<Partial<Record<KeyService, KeyCheck | 'running'>>>;
  /** Stores a key and checks it once. */
  readonly set: (key: NewKey) => void;
  readonly check: (service: KeyService) => void;
  readonly remove: (service: KeyService) => void;
}

/** A provider may reject a key at any time. The call stays inside the browser. */
const pollMs = 5000;

/** The reader's API keys, masked. */
export function useKeys(): KeysHandle {
  const [keys, setKeys] = useState<readonly MaskedKey[] | null>(null);
  const [failed, setFailed] = useState<KeyService | null>(null);
  const [checks, setChecks] = useState<KeysHandle['checks']>({});
  const order = useRef(new ReplyOrder()).current;
  usePolled('keys', async (signal) => {
    const call = order.call();
    const list = await orNull(callBackground('keys.list', null));
    if (list && !signal.aborted && order.isCurrent(call)) setKeys(list);
    return Date.now() + pollMs;
  });
  const change = async (service: KeyService, reply: Promise<readonly MaskedKey[]>): Promise<boolean> => {
    const call = order.call();
    const list = await orNull(reply);
    setFailed(list === null ? service : null);
    if (list && order.isLastChange(call)) setKeys(list);
    return list !== null;
  };
  const check = async (service: KeyService): Promise<void> => {
    const note = (outcome: KeyCheck | 'running'): void =>
      setChecks((known) => ({ ...known, [service]: outcome }));
    note('running');
    const call = order.call();
    const reply = await orNull(callBackground('keys.check', { service }));
    if (reply && order.isCurrent(call)) setKeys(reply.keys);
    note(reply?.check ?? { kind: 'unchecked', why: 'failed' });
  };
  return {
    keys,
    failed,
    checks,
    set: (key) =>
      void change(key.service, callBackground('keys.set', key)).then((isStored) =>
        isStored ? check(key.service) : undefined,
      ),
    check: (service) => void check(service),
    remove: (service) => void change(service, callBackground('keys.remove', { service })),
  };
}

async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    logError('keys', error);
    return null;
  }
}
