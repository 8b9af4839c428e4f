import { rootOf, tagOf, walk } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import { isLarge, leastText } from './frame-size.ts';

interface Parts {
  /** Whether the extension is still there; where it is not, the watch ends. */
  readonly isAlive: () => boolean;
  /** Called when the frame is large and has text, and again after later changes unless the watch ends. */
  readonly onText: () => void;
}

/** Milliseconds from a change to the next look at the text. */
const pauseMs = 500;

/**
 * Looks for text in this frame, now and when it changes: most frames of a news page never have enough. For those it uses as
 * little as it can of the browser's API, whose first uses in a frame take nearly all of the time: no event is listened to before
 * there is text.
 */
export function watchFrameText({ isAlive, onText }: Parts, wait: AbortController): void {
  const { signal } = wait;
  let listening: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (!hasText()) return;
    if (isLarge()) return onText();
    const root = rootOf(document);
    // `document.open` replaces the root and removes all listeners.
    if (listening !== root) onTrusted(window, 'resize', look, { signal });
    listening = root;
  };
  const lookAgain = (): void => {
    timer = undefined;
    if (isAlive()) look();
    else wait.abort();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(lookAgain, pauseMs);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  look();
}

/** Whether the document may have enough text. Most have not even with their scripts, so that no element is looked at. */
function hasText(): boolean {
  return isEnough(() => true) && isEnough(({ parentNode }) => !unreadTags.has(tagOf(parentNode!)));
}

const unreadTags = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);

/** Stops at the first text with which the length suffices. */
function isEnough(counts: (text: Text) => boolean): boolean {
  const walker = walk(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (length < leastText) {
    const text = walker.nextNode() as Text | null;
    if (!text) return false;
    if (counts(text)) length += text.data.trim().length;
  }
  return true;
}
