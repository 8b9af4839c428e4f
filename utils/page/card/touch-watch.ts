import type { Point } from '../../domain/hover/pointer-motion.ts';
import { isMatching } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** A little less than the time after which browsers open their own menu, and cancel the pointer; milliseconds. */
const longPressMs = 450;
/** How far a resting finger may move, in CSS pixels. */
const restRadius = 10;

/** Elements of the page that respond to a tap. */
const controls =
  'a[href], area[href], button, input, select, textarea, option, summary, label, audio, video, ' +
  '[role="button" i], [role="link" i], [role="menuitem" i], [role="tab" i], [role="checkbox" i], [contenteditable]';

export interface TouchListeners {
  /**
   * A tap with a finger or a pen that the page does not use itself: not on a link or control, and not prevented by a script.
   */
  readonly tapped: (point: Point) => void;
  /** A long press, on links too: the browser's own menu for them opens as ever. */
  readonly pressed: (point: Point) => void;
}

/** Reports taps and long presses. */
export function watchTouch({ tapped, pressed }: TouchListeners, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true };
  let start: Point | null = null;
  let isLong = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  onTrusted(
    window,
    'pointerdown',
    (event) => {
      stop();
      isLong = false;
      if (!isTouch(event) || !event.isPrimary) return;
      const point = { x: event.clientX, y: event.clientY };
      start = point;
      timer = setTimeout(() => {
        isLong = true;
        pressed(point);
      }, longPressMs);
    },
    options,
  );
  onTrusted(
    window,
    'pointermove',
    ({ clientX, clientY }) => {
      if (start && Math.hypot(clientX - start.x, clientY - start.y) > restRadius) stop();
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) onTrusted(window, type, stop, options);
  signal.addEventListener('abort', stop);
  // In the bubbling phase, after the page's own listeners.
  onTrusted(
    document,
    'click',
    (event) => {
      // Clicks are pointer events in all supported browsers.
      if (isLong || event.defaultPrevented || !(event instanceof PointerEvent) || !isTouch(event)) return;
      const isForPage = event
        .composedPath()
        .some((target) => target instanceof Element && isMatching(target, controls));
      if (!isForPage) tapped({ x: event.clientX, y: event.clientY });
    },
    { signal, passive: true },
  );
}

function isTouch({ pointerType }: PointerEvent): boolean {
  return pointerType === 'touch' || pointerType === 'pen';
}
