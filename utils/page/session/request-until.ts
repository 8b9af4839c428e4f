import { whenVisible } from './document-state.ts';

/** The wait after the first failure and the longest, in milliseconds; each is four times the one before. */
const firstWaitMs = 100;
const longestWaitMs = 300_000;

/** Requests until that has had its effect: with backoff, and not while the page is hidden. */
export async function requestUntil(
  isDone: () => boolean,
  request: () => Promise<unknown>,
  report: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let waitMs = firstWaitMs; !isDone(); waitMs = Math.min(waitMs * 4, longestWaitMs)) {
    await whenVisible(signal);
    try {
      await request();
    } catch (error) {
      report(error);
    }
    if (isDone()) return;
    await new Promise((resolve) => void setTimeout(resolve, waitMs));
  }
}
