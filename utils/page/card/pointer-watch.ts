import { isFast, type Point, type PointerSample, withSample } from '../../domain/hover/pointer-motion.ts';
import { rootOf } from '../dom/element-access.ts';
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
