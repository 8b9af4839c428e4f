import { watchDismissKeys } from './dismiss-keys.ts';
import type { CardKeys } from './page-ports.ts';
import { isMatching, nativeGet } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

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
