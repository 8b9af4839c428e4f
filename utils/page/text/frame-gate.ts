import { leastText } from './frame-size.ts';
import type { TextBlock } from './text-block.ts';
import { TextWalker } from './text-walker.ts';

/** The debounce of changes in a frame, in milliseconds. */
const quiet = 500;

/**
 * Resolves when a document is worth reading: a top-level page at once, a frame once it has enough text that would be read. The
 * frame's script has seen to its size, and to the length of its text with what is not read.
 */
export async function whenWorthReading(signal: AbortSignal): Promise<void> {
  if (window === window.top || hasText()) return;
  await new Promise<void>((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(look, quiet);
    });
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
    };
    const look = (): void => {
      if (!hasText()) return;
      end();
      resolve();
    };
    signal.addEventListener('abort', end);
    observer.observe(document, { subtree: true, childList: true });
  });
}

function hasText(): boolean {
  const blocks: TextBlock[] = [];
  const isEnough = (): boolean => blocks.reduce((sum, { text }) => sum + text.length, 0) >= leastText;
  new TextWalker(document, { isEnough }).readOn(blocks);
  return isEnough();
}
