import { nativeCall, nativeGet } from '../dom/element-access.ts';

/** The card's controls: click targets and tab stops. */
export const stops = 'a[href], button:not(:disabled), input, [tabindex="0"]';

/** Moves the keyboard focus into the card and, when it closes, back to where it was. */
export interface CardFocus {
  /** Moves the focus to the card itself, or to its first control that matches. */
  enter(selector?: string): void;
  /** Tab leaves a card that stays open at its end; in others it goes back to the first control. */
  isLoop: boolean;
  /** Has screen readers read this, where they can't read the card's own content. */
  announce(text: string): void;
  /** To be called before the card is hidden, which takes the focus away from it. */
  giveBack(): void;
}

/** The element of the page that had the focus before the card. */
export class FocusOrigin {
  readonly #host: HTMLElement;
  #origin: HTMLElement | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  keep(): void {
    const active = activeElement();
    if (active !== this.#host) this.#origin = active instanceof HTMLElement ? active : null;
  }

  restore(): void {
    const origin = this.#origin;
    this.#origin = null;
    if (origin && activeElement() === this.#host && nativeGet(Node, 'isConnected', origin))
      nativeCall(HTMLElement, 'focus', origin, { preventScroll: true });
  }
}

function activeElement(): Element | null {
  return nativeGet(Document, 'activeElement', document);
}

/** The stop after (1) or before (-1) the one at `at`, wrapping around. */
export function neighbour(count: number, at: number, direction: 1 | -1): number {
  if (direction === 1) return (at + 1) % count;
  return at <= 0 ? count - 1 : at - 1;
}

/** Whether the stop at `at` is the last (1) or the first (-1). */
export function isEnd(count: number, at: number, direction: 1 | -1): boolean {
  return at === (direction === 1 ? count - 1 : 0);
}

export function visibleStops(root: ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
}

/** The focus is on the card's own controls. */
export class DirectFocus implements CardFocus {
  isLoop = true;
  readonly #root: ShadowRoot;
  readonly #origin: FocusOrigin;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#root = root;
    this.#origin = new FocusOrigin(host);
    root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
    // What is typed into the card is not for the page's shortcuts.
    for (const type of ['keypress', 'keyup', 'beforeinput', 'input'])
      root.addEventListener(type, (event) => event.stopPropagation());
  }

  enter(selector = '[role="dialog"]'): void {
    this.#origin.keep();
    this.#root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** The content's own live regions do. */
  announce(): void {}

  giveBack(): void {
    this.#origin.restore();
  }

  /** The page's own shortcuts get no keys from here. */
  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = visibleStops(this.#root);
    const at = all.findIndex((stop) => stop === this.#root.activeElement);
    const direction = event.shiftKey ? -1 : 1;
    if (!this.isLoop && isEnd(all.length, at, direction)) return;
    event.preventDefault();
    all[neighbour(all.length, at, direction)]?.focus();
  }
}
