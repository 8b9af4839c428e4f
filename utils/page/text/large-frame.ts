import { onTrusted } from '../dom/trusted-events.ts';

/** The text of a frame that is worth reading, in UTF-16 units: advertisements have less, articles more. */
export const leastText = 150;
/** A smaller frame, in CSS pixels, is an advertisement or a button. */
const leastWidth = 250;
const leastHeight = 120;

/** Whether this document is a top-level page, or a frame of some size. */
export function isLarge(): boolean {
  return window === window.top || (window.innerWidth >= leastWidth && window.innerHeight >= leastHeight);
}

/** Resolves when the document is large enough to be read: at once, or for a frame never. */
export function whenLarge(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isLarge()) resolve();
    };
    look();
    onTrusted(window, 'resize', look, { signal });
    onTrusted(window, 'load', look, { signal });
  });
}
