/** A change settles when the page was quiet for this long, or at the latest after `longestWait`. */
const quiet = 200;
const longestWait = 1_000;

/** Resolves once the page is shown: one that loads in the background costs nothing until then. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!document.hidden && !isPrerendering()) resolve();
    };
    check();
    document.addEventListener('visibilitychange', check, { signal });
    document.addEventListener('prerenderingchange', check, { signal });
  });
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/** Calls back when the page's text has changed and come to rest. */
export function watchText(root: Node, changed: () => void, signal: AbortSignal): void {
  let firstAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    const now = performance.now();
    firstAt ||= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        firstAt = 0;
        changed();
      },
      Math.min(quiet, Math.max(0, firstAt + longestWait - now)),
    );
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
