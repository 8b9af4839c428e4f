/** A background that says "ask again now" must not be asked without end. */
const shortestWait = 1000;

/**
 * Runs a task, again and again, until the signal. The task tells when it wants to run next, in
 * milliseconds since 1970, and deals with its own errors.
 */
export async function poll(task: () => Promise<number>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const nextAt = await task();
    await pause(Math.max(nextAt - Date.now(), shortestWait), signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
