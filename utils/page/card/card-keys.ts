import { isMatching, nativeGet } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import type { CardKeys } from './page-ports.ts';

/** Elements in which Tab goes on to the next field of the page, card or not. */
const fields = 'input, textarea, select, [contenteditable]';

/** Reports the keys that act on cards wherever the focus is: those that close one, and Tab, which enters one. */
export function watchCardKeys({ close, enter }: CardKeys, signal: AbortSignal): void {
  watchDismissKeys(close, signal);
  onTrusted(
    window,
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
      const focused = nativeGet(Document, 'activeElement', document);
      if (focused && isMatching(focused, fields)) return;
      if (enter(event)) event.preventDefault();
    },
    { signal, capture: true },
  );
}

/**
 * Reports the keys that close a card without moving the pointer (WCAG 1.4.13), wherever the focus is: Escape (`dismiss`), and
 * Control pressed and released alone (`release`), for pages that use Escape themselves. On the window, before the page's listeners on the
 * document, which may stop the event.
 */
function watchDismissKeys(onKey: (type: 'dismiss' | 'release') => void, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true };
  let isAlone = false;
  onTrusted(
    window,
    'keydown',
    ({ key }) => {
      isAlone = key === 'Control';
      if (key === 'Escape') onKey('dismiss');
    },
    options,
  );
  const onUse = (): void => void (isAlone = false);
  onTrusted(window, 'pointerdown', onUse, options);
  onTrusted(window, 'wheel', onUse, options);
  onTrusted(
    window,
    'keyup',
    ({ key }) => {
      if (key === 'Control' && isAlone) onKey('release');
      isAlone = false;
    },
    options,
  );
}
