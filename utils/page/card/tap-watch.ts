import type { Place } from '../../domain/hover/pointer-way.ts';
import { onTrusted } from '../text/trusted-events.ts';

/** What a tap on it is meant for. */
const controls =
  'a[href], area[href], button, input, select, textarea, option, summary, label, audio, video, ' +
  '[role="button" i], [role="link" i], [role="menuitem" i], [role="tab" i], [role="checkbox" i], [contenteditable]';

/**
 * Tells of taps with a finger or a pen that the page has no use for itself: on no link or control, and not taken by a
 * script. Listens last, so that the page has had its say.
 */
export function watchTaps(tapped: (place: Place) => void, signal: AbortSignal): void {
  onTrusted(
    document,
    'click',
    (event) => {
      if (event.defaultPrevented || !isTap(event)) return;
      const isForPage = event
        .composedPath()
        .some((target) => target instanceof Element && target.matches(controls));
      if (!isForPage) tapped({ x: event.clientX, y: event.clientY });
    },
    { signal, passive: true },
  );
}

/** A click is a pointer event in all browsers that we run in; a mouse has the hover. */
function isTap(event: MouseEvent): boolean {
  return event instanceof PointerEvent && (event.pointerType === 'touch' || event.pointerType === 'pen');
}
