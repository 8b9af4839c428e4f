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
