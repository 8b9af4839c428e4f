import { whenVisible } from './document-state.ts';
import { isOffered } from './gate-handover.ts';

/** The wait after the first failure and the longest, in milliseconds; each is four times the one before. */
const firstWaitMs = 100;
const longestWaitMs = 300_000;

/** Requests the annotation until it has taken the page over: with backoff, and not while the page is hidden. */
export async function loadAnnotation(
  request: () => Promise<unknown>,
  report: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  for (
    let waitMs = firstWaitMs;
    isOffered() && !signal.aborted;
    waitMs = Math.min(waitMs * 4, longestWaitMs)
  ) {
    await whenVisible(signal);
    try {
      await request();
    } catch (error) {
      report(error);
    }
    if (!isOffered()) return;
    await new Promise((resolve) => void setTimeout(resolve, waitMs));
  }
}
