import type { CardAction, NoticeAction } from '../../domain/card/card-facts.ts';
import { isMatching, rootOf } from '../dom/element-access.ts';
import type { CardElement } from './card-element.ts';

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

/**
 * A click may change a setting only after the card was fully visible at its place for this long. It is the longest default
 * double-click time of operating systems, against pages that make the reader double-click where a card will open, or that
 * move the card under a click.
 */
const steadyMs = 500;

/** Half the card's own width, in CSS pixels of the viewport: below that, the page has scaled it down. */
const leastWidth = 156;

/** Milliseconds between two notifications of the observer; the least that is allowed. */
const notifyMs = 100;

/** Intersection Observer v2 (Chromium): whether the element is unobscured and without effects. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: typeof notifyMs;
}
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Checks whether the open card is visible where a click lands. */
class CardVisibility {
  readonly #card: CardElement;
  readonly #observer: IntersectionObserver;
  /** Firefox has no such observer: there, only elements that take the pointer are detected over the card. */
  #isCovered = 'isVisible' in IntersectionObserverEntry.prototype;
  /** Since when the card is fully visible at its place, by `performance.now()`. */
  #since = Infinity;

  constructor(card: CardElement) {
    this.#card = card;
    const options: VisibilityOptions = { trackVisibility: true, delay: notifyMs };
    this.#observer = new IntersectionObserver((entries) => this.#onEntries(entries), options);
    this.#observer.observe(card.host);
  }

  /** The card was opened or moved. */
  restart(): void {
    this.#since = performance.now();
  }

  /** @param x, y where the click is, in CSS pixels of the viewport */
  isFullyVisibleAt(x: number, y: number): boolean {
    const { host } = this.#card;
    const around = host.getRootNode();
    return (
      performance.now() - this.#since >= steadyMs &&
      !this.#isCovered &&
      this.#card.isIntact() &&
      host.matches(':popover-open') &&
      host.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }) &&
      host.getBoundingClientRect().width >= leastWidth &&
      !isInViewTransition() &&
      (around instanceof Document || around instanceof ShadowRoot) &&
      around.elementFromPoint(x, y) === host
    );
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #onEntries(entries: readonly VisibilityEntry[]): void {
    const last = entries.at(-1);
    if (last?.isVisible === undefined) return;
    // It may be visible since the previous notification.
    if (this.#isCovered && last.isVisible) this.#since = Math.max(this.#since, performance.now() - notifyMs);
    this.#isCovered = !last.isVisible;
  }
}

/** During a view transition, pseudo-elements that the page styles cover everything. */
function isInViewTransition(): boolean {
  return (
    CSS.supports('selector(:active-view-transition)') &&
    isMatching(rootOf(document), ':active-view-transition')
  );
}
