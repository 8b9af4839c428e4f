import type { CardElement } from './card-element.ts';
import { isMatching, rootOf } from '../dom/element-access.ts';

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
export class CardVisibility {
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
