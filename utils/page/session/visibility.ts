import { onTrusted } from '../text/trusted-events.ts';

/** Resolves once the page is shown: one that loads in the background costs nothing until then. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!document.hidden && !isPrerendering()) resolve();
    };
    check();
    onTrusted(document, 'visibilitychange', check, { signal });
    // Not in the types: the event of Chromium alone.
    onTrusted(document, 'prerenderingchange' as 'visibilitychange', check, { signal });
  });
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
