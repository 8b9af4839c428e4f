import { onTrusted } from '../text/trusted-events.ts';

/** Whether the page opts out with `<meta name="tickmark" content="off">`. Looked up at each call, as pages change. */
export function isOptedOut(page: Document): boolean {
  const wish = page.querySelector<HTMLMetaElement>('meta[name="tickmark" i]')?.content ?? '';
  return wish.trim().toLowerCase() === 'off';
}

/** Resolves once the page is visible and not being prerendered. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!document.hidden && !isPrerendering()) resolve();
    };
    check();
    onTrusted(document, 'visibilitychange', check, { signal });
    // Missing in the types: Chromium only.
    onTrusted(document, 'prerenderingchange' as 'visibilitychange', check, { signal });
  });
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/**
 * Detects navigation inside a single-page application. An address that changes alone is a filter or a position in an
 * infinite list, a title that changes alone is a counter: both together are a new page.
 */
export class PageContext {
  #address = address();
  #title = document.title;

  /** True once after each navigation. */
  hasChanged(): boolean {
    if (address() === this.#address || document.title === this.#title) return false;
    this.#address = address();
    this.#title = document.title;
    return true;
  }
}

function address(): string {
  return location.origin + location.pathname + location.search;
}
