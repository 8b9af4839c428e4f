import { firstOf, rootOf } from '../dom/element-access.ts';

/** The wait after the last change, in milliseconds, for transitions of colours. */
const settledMs = 500;

/** Calls `changed` after the page, by an attribute of its root or body, or the system may have switched to dark or light. */
export function watchColors(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => signal.aborted || changed(), settledMs);
  };
  const observer = new MutationObserver(later);
  observer.observe(rootOf(document), { attributes: true });
  const body = firstOf(document, 'body');
  if (body) observer.observe(body, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
