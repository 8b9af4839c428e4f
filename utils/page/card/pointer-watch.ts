import { isFast, type Point, type PointerSample, withSample } from '../../domain/hover/pointer-motion.ts';
import { isMatching, rootOf } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** The pointer's position in one animation frame. */
export interface PointerPosition extends Point {
  /** Whether it is on the card; null where no pointer event told: the page scrolled under the pointer. */
  readonly onCard: boolean | null;
  readonly shift: boolean;
}

/**
 * Reports the pointer's position, throttled to one per animation frame. A mark that appears under a resting pointer is not
 * reported before the pointer moves: on a page that just opened, or in a feed that updates itself, a card would open
 * without intent.
 */
export class PointerWatch {
  #samples: PointerSample[] = [];
  #last: Point | null = null;
  #isShift = false;
  #animationFrame = 0;
  readonly #isOnCard: (event: Event) => boolean;
  readonly #report: (position: PointerPosition) => void;

  /** @param left called when the pointer leaves the page */
  constructor(
    isOnCard: (event: Event) => boolean,
    report: (position: PointerPosition) => void,
    left: () => void,
    signal: AbortSignal,
  ) {
    this.#isOnCard = isOnCard;
    this.#report = report;
    // On the window: a page that stops events in its own capturing listener there keeps them from the document.
    const options = { signal, passive: true, capture: true };
    onTrusted(window, 'pointermove', (event) => this.#onMove(event), options);
    onTrusted(window, 'scroll', () => this.repeat(false), options);
    onTrusted(window, 'keydown', (event) => this.#onShift(event, true), options);
    onTrusted(window, 'keyup', (event) => this.#onShift(event, false), options);
    const leave = (): void => {
      this.#last = null;
      cancelAnimationFrame(this.#animationFrame);
      left();
    };
    onTrusted(rootOf(document), 'pointerleave', leave, { signal });
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#animationFrame));
  }

  /** The last position; null while the pointer is not on the page. */
  get position(): Point | null {
    return this.#last;
  }

  /** Whether the pointer moves too fast to mean what is under it. */
  get isFast(): boolean {
    return isFast(this.#samples, performance.now());
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    // The reader selects text, or drags something: a card would cover it.
    if (event.buttons !== 0 && !this.#isOnCard(event)) return;
    const { clientX: x, clientY: y, shiftKey: shift } = event;
    this.#last = { x, y };
    this.#isShift = shift;
    this.#samples = withSample(this.#samples, { x, y, at: performance.now() });
    // Now: after dispatch, the target of an event inside a closed shadow root is cleared.
    this.#schedule({ x, y, onCard: this.#isOnCard(event), shift });
  }

  #onShift(event: KeyboardEvent, shift: boolean): void {
    if (event.key === 'Shift') this.repeat(shift);
  }

  /** Reports the last position again. */
  repeat(shift = this.#isShift): void {
    if (this.#last) this.#schedule({ ...this.#last, onCard: null, shift });
  }

  #schedule(position: PointerPosition): void {
    cancelAnimationFrame(this.#animationFrame);
    this.#animationFrame = requestAnimationFrame(() => this.#report(position));
  }
}

/** A little less than the time after which browsers open their own menu, and cancel the pointer; milliseconds. */
const longPressMs = 450;
/** How far a resting finger may move, in CSS pixels. */
const restRadius = 10;

/** Elements of the page that respond to a tap. */
const controls =
  'a[href], area[href], button, input, select, textarea, option, summary, label, audio, video, ' +
  '[role="button" i], [role="link" i], [role="menuitem" i], [role="tab" i], [role="checkbox" i], [contenteditable]';

interface TouchListeners {
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
