import { hover, type HoverEvent, type HoverState, shownMention } from '../domain/hover/hover-machine.ts';
import { mentionAt } from './hit-test.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';

export interface HoverParts {
  /** The page's mentions as they are now. */
  readonly index: () => MentionIndex | null;
  readonly delayMs: () => number;
  readonly isOnCard: (event: Event) => boolean;
  readonly show: (marked: MarkedMention) => void;
  readonly hide: () => void;
}

/** Turns pointer, key and click into steps of the hover machine, and its states into show and hide. */
export class HoverControl {
  readonly #parts: HoverParts;
  #state: HoverState<MarkedMention> = { mode: 'idle' };
  #target: MarkedMention | 'card' | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(parts: HoverParts, signal: AbortSignal) {
    this.#parts = parts;
    const options = { signal, passive: true, capture: true };
    document.addEventListener('pointermove', (event) => this.#onMove(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.#over(null), { signal });
    document.addEventListener('pointerdown', (event) => this.#onDown(event), options);
    document.addEventListener('keydown', (event) => this.#onKey(event), options);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      cancelAnimationFrame(this.#frame);
    });
  }

  /** Closes the card: its mention is gone. */
  dismiss(): void {
    this.#target = null;
    this.#step({ type: 'dismiss' });
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX, clientY } = event;
    const onCard = this.#parts.isOnCard(event);
    // One look per frame, however many events the mouse sends.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const index = this.#parts.index();
      if (index) this.#over(onCard ? 'card' : mentionAt(clientX, clientY, index));
    });
  }

  #onDown(event: PointerEvent): void {
    if (event.isTrusted && !this.#parts.isOnCard(event)) this.#step({ type: 'dismiss' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === 'Escape') this.#step({ type: 'dismiss' });
  }

  #over(target: MarkedMention | 'card' | null): void {
    if (target === this.#target) return;
    this.#target = target;
    this.#step({ type: 'over', target });
  }

  #step(event: HoverEvent<MarkedMention>): void {
    const before = shownMention(this.#state);
    const { state, timer } = hover(this.#state, event, this.#parts.delayMs());
    this.#state = state;
    clearTimeout(this.#timer);
    if (timer !== null) this.#timer = setTimeout(() => this.#step({ type: 'timer' }), timer);
    const after = shownMention(state);
    if (after === before) return;
    if (after) this.#parts.show(after);
    else this.#parts.hide();
  }
}
