import type { TextBlock } from './text-block.ts';
import { TextWalker } from './text-walker.ts';
import { onTrusted } from './trusted-events.ts';

/** A frame smaller than this, in CSS pixels, is an advertisement or a button. */
const leastWidth = 250;
const leastHeight = 120;
/** Letters, about: an advertisement has fewer, a text that mentions something has more. */
const leastText = 150;
/** A frame that is filled by a script is looked at when it has come to rest. */
const quiet = 500;

/**
 * Resolves when there may be something to read: at once on the page itself; in a frame when it is large enough
 * and has text, which for most frames of a news page is never. Nothing else of ours has run by then.
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
      // A frame that is too small is not even read when it changes: it has to grow first, and then it is told.
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

function isLarge(): boolean {
  return window.innerWidth >= leastWidth && window.innerHeight >= leastHeight;
}

function hasText(): boolean {
  const blocks: TextBlock[] = [];
  const isEnough = (): boolean => blocks.reduce((sum, { text }) => sum + text.length, 0) >= leastText;
  new TextWalker(document, { isEnough }).readOn(blocks);
  return isEnough();
}
