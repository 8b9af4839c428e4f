import { onTrusted } from '../dom/trusted-events.ts';
import { isLarge, leastText } from './frame-size.ts';
import type { TextBlock } from './text-block.ts';
import { TextWalker } from './text-walker.ts';

/** The debounce of changes in a frame, in milliseconds. */
const quiet = 500;

/**
 * Resolves when a document is worth reading: a top-level page at once; a frame when it is large enough and has text, which is
 * never for most frames of a news page.
 */
export function whenWorthReading(signal: AbortSignal): Promise<void> {
  if (window === window.top || isWorthReading()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = new AbortController();
    const options = { signal: AbortSignal.any([signal, done.signal]) };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (!isWorthReading()) return;
      done.abort();
      resolve();
    };
    const observer = new MutationObserver(() => {
      // A frame that is too small has to grow first, which is a `resize` event.
      if (!isLarge()) return;
      clearTimeout(timer);
      timer = setTimeout(look, quiet);
    });
    options.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    onTrusted(window, 'resize', look, options);
    onTrusted(window, 'load', look, options);
    observer.observe(document, { subtree: true, childList: true });
  });
}

function isWorthReading(): boolean {
  return isLarge() && hasText();
}

function hasText(): boolean {
  const blocks: TextBlock[] = [];
  const isEnough = (): boolean => blocks.reduce((sum, { text }) => sum + text.length, 0) >= leastText;
  new TextWalker(document, { isEnough }).readOn(blocks);
  return isEnough();
}
