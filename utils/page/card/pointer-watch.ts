import { isFast, type Place, type PointerSample, withSample } from '../../domain/hover/pointer-way.ts';
import { onTrusted } from '../text/trusted-events.ts';

/** One look at where the pointer is. */
export interface PointerLook extends Place {
  /** Whether it is on the card; null where the page moved under a pointer that rests, and no event tells. */
  readonly onCard: boolean | null;
  readonly shift: boolean;
}

/**
 * Tells where the pointer is, once a frame at most, however many events the mouse sends. A mark that comes to a
 * pointer at rest is not looked for: on a page that has just opened, and in a feed that runs, cards would open that
 * nobody pointed at. The smallest move of the pointer tells of it.
 */
export class PointerWatch {
  #samples: PointerSample[] = [];
  #last: Place | null = null;
  #frame = 0;
  readonly #isOnCard: (event: Event) => boolean;
  readonly #look: (look: PointerLook) => void;

  /** @param gone told when the pointer leaves the page */
  constructor(
    isOnCard: (event: Event) => boolean,
    look: (look: PointerLook) => void,
    gone: () => void,
    signal: AbortSignal,
  ) {
    this.#isOnCard = isOnCard;
    this.#look = look;
    const options = { signal, passive: true, capture: true };
    onTrusted(document, 'pointermove', (event) => this.#onMove(event), options);
    onTrusted(document, 'scroll', () => this.#lookAgain(false), options);
    onTrusted(document, 'keydown', (event) => this.#onShift(event, true), options);
    onTrusted(document, 'keyup', (event) => this.#onShift(event, false), options);
    const leave = (): void => {
      this.#last = null;
      cancelAnimationFrame(this.#frame);
      gone();
    };
    onTrusted(document.documentElement, 'pointerleave', leave, { signal });
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  /** Where it was last seen; null while it is not on the page. */
  get place(): Place | null {
    return this.#last;
  }

  /** Whether the pointer is passing rather than resting. */
  get isFast(): boolean {
    return isFast(this.#samples, performance.now());
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, shiftKey: shift } = event;
    this.#last = { x, y };
    this.#samples = withSample(this.#samples, { x, y, at: performance.now() });
    // Read now: once an event is over, the browser forgets that its target was inside a closed shadow root.
    this.#schedule({ x, y, onCard: this.#isOnCard(event), shift });
  }

  #onShift(event: KeyboardEvent, shift: boolean): void {
    if (event.key === 'Shift') this.#lookAgain(shift);
  }

  #lookAgain(shift: boolean): void {
    if (this.#last) this.#schedule({ ...this.#last, onCard: null, shift });
  }

  #schedule(look: PointerLook): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look(look));
  }
}
