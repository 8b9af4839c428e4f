import { useEffect, useRef, useState } from 'preact/hooks';

/** Lower limit of the delay: a task that is due at once must not start a busy loop. */
const shortestDelayMs = 1000;
const clockMs = 5000;

/**
 * Runs a task while the surface is open, and from the beginning whenever the key changes.
 * @param key names what is requested; null to request nothing
 * @param task returns when to run next, in milliseconds since 1970; it ignores what arrives after the signal
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

/** Runs a task repeatedly until the signal. The task returns when to run next and handles its own errors. */
export async function poll(task: () => Promise<number>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const nextAt = await task();
    await delay(Math.max(nextAt - Date.now(), shortestDelayMs), signal);
  }
}

/** The time in milliseconds since 1970, updated often enough for ages in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), clockMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
