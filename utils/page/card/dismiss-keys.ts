import { onTrusted } from '../dom/trusted-events.ts';

/**
 * Reports the keys that close a card without moving the pointer (WCAG 1.4.13), wherever the focus is: Escape (`dismiss`), and
 * Control pressed and released alone (`release`), for pages that use Escape themselves. On the window, before the page's listeners on the
 * document, which may stop the event.
 */
export function watchDismissKeys(onKey: (type: 'dismiss' | 'release') => void, signal: AbortSignal): void {
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
