import type { CardAction } from '../../domain/card/card-facts.ts';
import type { CardElement } from './card-element.ts';
import { CardSight } from './card-sight.ts';
import type { PopoverView } from './page-ports.ts';

/** Every event that anything in the card listens to; a test holds this list to the card. */
const guardedEvents = ['click', 'keydown', 'pointermove', 'pointerleave', 'blur'] as const;

/**
 * The one place through which all input of the card goes: only what the reader does counts, and only where they see
 * the card. The listeners stand at the closed root and in its capturing phase, before every control's own.
 */
export class InputGuard {
  readonly #sight: CardSight;
  /** The event of the reader that is being handled. */
  #event: Event | null = null;
  /** Copies of the reader's events that the relay sends into the card. */
  readonly #relayed = new WeakSet<Event>();
  /** Where the last click was, in CSS pixels of the viewport. */
  #point: readonly [x: number, y: number] = [-1, -1];

  constructor(card: CardElement) {
    const { root } = card;
    this.#sight = new CardSight(card);
    for (const type of guardedEvents) {
      root.addEventListener(type, (event) => this.#onEvent(event), { capture: true });
      root.addEventListener(type, () => (this.#event = null));
    }
  }

  /** The card was opened or moved. */
  restart(): void {
    this.#sight.restart();
  }

  stop(): void {
    this.#sight.stop();
  }

  /** Hands a control a copy of what the reader did on the host. The copy does not leave the root. */
  relay(event: Event, control: Element, copy: Event): void {
    if (!event.isTrusted || copy.composed) return;
    this.#relayed.add(copy);
    control.dispatchEvent(copy);
  }

  /** The same view, whose actions do nothing unless the reader has just asked for them. */
  guarded(view: PopoverView): PopoverView {
    return {
      show: (mention, quote, settings, extras) => {
        if (!extras) return view.show(mention, quote, settings);
        const act = (action: CardAction): void => {
          if (this.#admits(action)) extras.act(action);
        };
        return view.show(mention, quote, settings, { ...extras, act });
      },
      unmount: () => view.unmount(),
    };
  }

  #onEvent(event: Event): void {
    if (!event.isTrusted && !this.#relayed.has(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    this.#event = event;
    if (event instanceof MouseEvent && event.type === 'click') this.#point = pointOf(event);
  }

  /** A control that a page took out of the root, and into its own, has no event in the root. */
  #admits({ kind }: CardAction): boolean {
    if (!this.#event || this.#event.eventPhase === Event.NONE) return false;
    return kind !== 'choose' || (this.#event.type === 'click' && this.#sight.isClear(...this.#point));
  }
}

/** A click by key has no place of its own: the middle of what was clicked. */
function pointOf(event: MouseEvent): readonly [x: number, y: number] {
  if (event.detail > 0 || !(event.target instanceof Element)) return [event.clientX, event.clientY];
  const { left, top, width, height } = event.target.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
