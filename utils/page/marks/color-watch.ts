import { firstOf, rootOf } from '../dom/element-access.ts';

/** Attributes of the root element and the body with which pages switch between light and dark. */
const attributeFilter = [
  'class',
  'style',
  'theme',
  'data-theme',
  'data-bs-theme',
  'data-color-mode',
  'data-mode',
];
/** The wait after a change, in milliseconds, for transitions of colours; also the least time between two notifications. */
const settledMs = 500;

/** Calls `changed` after the page, or the system, may have switched between light and dark. */
export function watchColors(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      changed();
    }, settledMs);
  };
  const observer = new MutationObserver(later);
  for (const element of [rootOf(document), firstOf(document, 'body')])
    if (element) observer.observe(element, { attributes: true, attributeFilter });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
}
