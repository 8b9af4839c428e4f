import { useEffect, useState } from 'preact/hooks';
import type { PolicyState } from '../../utils/domain/settings/policy.ts';
import { managedPolicy, watchPolicy } from '../../utils/settings/managed-policy.ts';

/** The organisation's policy, live; null until it is read. */
export function usePolicy(): PolicyState | null {
  const [state, setState] = useState<PolicyState | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    watchPolicy(setState, controller.signal);
    void managedPolicy().then((read) => controller.signal.aborted || setState(read));
    return () => controller.abort();
  }, []);
  return state;
}
