import type { CardAction, NoticeAction } from '../../domain/card/card-facts.ts';
import type { CardElement } from './card-element.ts';
import { CardVisibility } from './card-visibility.ts';

/** All event types that the card listens to; a test compares the list with the card. */
const guardedEvents = [
  'click',
  'keydown',
  'input',
  'pointerdown',
  'pointermove',
  'pointerleave',
  'blur',
] as const;

/** What has an effect outside of the card: not before the reader could see what is clicked. */
const effective: ReadonlySet<string> = new Set<(CardAction | NoticeAction)['kind']>([
  'choose',
  'alert',
  'undo',
]);

/**
 * All input of the card passes through here: trusted events only, and choices only while the card is visible. The listeners
 * are on the closed root in the capturing phase, before those of the controls.
 */
export class InputGuard {
  readonly #visibility: CardVisibility;
  /** The trusted event that is being dispatched. */
  #event: Event | null = null;
  /** Copies of trusted events that the relay dispatches in the card. */
  readonly #relayed = new WeakSet<Event>();
  /** Whether the last click was made with the keyboard. */
  #isKeyClick = false;
  /** The position of the last click, in CSS pixels of the viewport. */
  #point: readonly [x: number, y: number] = [-1, -1];

  constructor(card: CardElement) {
    const { root } = card;
    this.#visibility = new CardVisibility(card);
    for (const type of guardedEvents) {
      root.addEventListener(type, (event) => this.#onEvent(event), { capture: true });
      root.addEventListener(type, () => (this.#event = null));
    }
  }

  /** The card was opened or moved. */
  restart(): void {
    this.#visibility.restart();
  }

  stop(): void {
    this.#visibility.stop();
  }

  get isKeyClick(): boolean {
    return this.#isKeyClick;
  }

  /** Dispatches a copy of a trusted event at a control. The copy does not leave the root. */
  relay(event: Event, control: Element, copy: Event): void {
    if (!event.isTrusted || copy.composed) return;
    this.#relayed.add(copy);
    control.dispatchEvent(copy);
  }

  /** The same handler, which acts only during a trusted event. */
  guarded<A extends CardAction | NoticeAction>(act: (action: A) => void): (action: A) => void {
    return (action) => {
      if (this.#admits(action)) act(action);
    };
  }

  #onEvent(event: Event): void {
    if (!event.isTrusted && !this.#relayed.has(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    this.#event = event;
    if (!(event instanceof MouseEvent) || event.type !== 'click') return;
    this.#point = pointOf(event);
    this.#isKeyClick = event.detail === 0;
  }

  /** False also for controls that a page moved out of the root: their events don't reach it. */
  #admits({ kind }: CardAction | NoticeAction): boolean {
    if (!this.#event || this.#event.eventPhase === Event.NONE) return false;
    if (!effective.has(kind)) return true;
    return this.#event.type === 'click' && this.#visibility.isFullyVisibleAt(...this.#point);
  }
}

/** A click by keyboard has no position: the centre of its target is used. */
function pointOf(event: MouseEvent): readonly [x: number, y: number] {
  if (event.detail > 0 || !(event.target instanceof Element)) return [event.clientX, event.clientY];
  const { left, top, width, height } = event.target.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
