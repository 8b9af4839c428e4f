import { useEffect, useRef } from 'preact/hooks';
import { poll } from './poll.ts';

/**
 * Runs a task as long as the surface is open, and from the beginning whenever the key changes.
 * @param key names what is asked for; null for nothing to ask
 * @param task returns when it wants to run next; what it learns after the signal, it keeps to itself
 */
export function usePolled(key: string | null, task: (signal: AbortSignal) => Promise<number>): void {
  const latest = useRef(task);
  latest.current = task;
  useEffect(() => {
    if (key === null) return undefined;
    const controller = new AbortController();
    void poll(() => latest.current(controller.signal), controller.signal);
    return () => controller.abort();
  }, [key]);
}
