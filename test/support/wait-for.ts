/** How long to wait, and what for: the words for the error. */
export interface WaitOptions {
  readonly what: string;
  /** Milliseconds; 10 s unless said. */
  readonly timeout?: number;
}

const pollMs = 40;

/**
 * Asks again and again until the condition gives something other than false, null or undefined, and returns that.
 * An error counts as "not yet" (a page that is just loading cannot be asked); the last one is the cause of ours.
 */
export async function waitFor<T>(
  condition: () => T | false | null | undefined | Promise<T | false | null | undefined>,
  { what, timeout = 10_000 }: WaitOptions,
): Promise<T> {
  const end = Date.now() + timeout;
  let cause: unknown;
  do {
    try {
      const value = await condition();
      if (value !== false && value !== null && value !== undefined) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, pollMs);
    });
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms in vain for ${what}.`, { cause });
}
