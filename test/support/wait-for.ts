export interface WaitOptions {
  /** What is waited for, as a noun phrase for the error message. */
  readonly what: string;
  /** Milliseconds; 20 s by default, as other test files may keep the machine busy. */
  readonly timeout?: number;
}

const pollMs = 40;

/**
 * Polls a condition until it returns something other than false, null or undefined, and returns that value.
 * An error counts as "not yet", since a page that is loading throws; the last one becomes the cause of the timeout.
 */
export async function waitFor<T>(
  condition: () => T | false | null | undefined | Promise<T | false | null | undefined>,
  { what, timeout = 20_000 }: WaitOptions,
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
  throw new Error(`Timed out after ${timeout} ms waiting for ${what}.`, { cause });
}
