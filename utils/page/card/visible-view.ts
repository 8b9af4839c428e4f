import type { Box } from '../../domain/hover/pointer-motion.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** What the reader sees of the page: less than the layout viewport while the page is pinch-zoomed. CSS pixels of the latter. */
export function visibleView(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport!;
  return { left, top, right: left + width, bottom: top + height };
}

/** Calls back when the visible part of the viewport changes, until `signal`. */
export function watchView(changed: () => void, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true };
  onTrusted(window, 'resize', changed, options);
  if (!visualViewport) return;
  onTrusted(visualViewport, 'scroll', changed, options);
  onTrusted(visualViewport, 'resize', changed, options);
}
