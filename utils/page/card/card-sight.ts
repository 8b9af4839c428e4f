import type { CardElement } from './card-element.ts';

/**
 * A click may change a setting only once the card has been in full view, at its place, for this long. It is the
 * longest double-click time that systems set by default: a page that has the reader double-click where a card will
 * open, or moves the card under a click that is on its way, gets no click in.
 */
const settledMs = 500;

/** Half the card's own width, in CSS pixels of the viewport: below that the page has zoomed it out of sight. */
const leastWidth = 156;

/** Milliseconds between two looks of the observer; the least that is allowed. */
const lookMs = 100;

/** What Chromium adds to intersection observers: whether anything is drawn over the element, or its look altered. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: typeof lookMs;
}
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Tells whether the reader sees the open card where a click lands. */
export class CardSight {
  readonly #card: CardElement;
  readonly #observer: IntersectionObserver;
  /** Firefox has no such observer: there, only what takes the pointer is known to lie over the card. */
  #isCovered = 'isVisible' in IntersectionObserverEntry.prototype;
  #since = Infinity;

  constructor(card: CardElement) {
    this.#card = card;
    const options: VisibilityOptions = { trackVisibility: true, delay: lookMs };
    this.#observer = new IntersectionObserver((entries) => this.#onEntries(entries), options);
    this.#observer.observe(card.host);
  }

  /** The card was opened or moved. */
  restart(): void {
    this.#since = performance.now();
  }

  /** @param x, y where the click is, in CSS pixels of the viewport */
  isClear(x: number, y: number): boolean {
    const { host } = this.#card;
    const around = host.getRootNode();
    return (
      performance.now() - this.#since >= settledMs &&
      !this.#isCovered &&
      this.#card.isIntact() &&
      host.matches(':popover-open') &&
      host.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }) &&
      host.getBoundingClientRect().width >= leastWidth &&
      !isPictured() &&
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
    // The browser looks again after 100 ms only, so it may have been in view since the last look.
    if (this.#isCovered && last.isVisible) this.#since = Math.max(this.#since, performance.now() - lookMs);
    this.#isCovered = !last.isVisible;
  }
}

/** During a view transition a picture of the page's own making lies over everything. */
function isPictured(): boolean {
  return (
    CSS.supports('selector(:active-view-transition)') &&
    document.documentElement.matches(':active-view-transition')
  );
}
