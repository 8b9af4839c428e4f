import { stops } from './input-relay.ts';

/** Moves the keyboard's focus into the card and, when it closes, back to where it came from. */
export interface CardFocus {
  enter(): void;
  /** To be called before the card is hidden, which takes the focus away from it. */
  giveBack(): void;
}

export class PopoverFocus implements CardFocus {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #from: HTMLElement | null = null;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
  }

  enter(): void {
    const active = document.activeElement;
    if (active !== this.#host) this.#from = active instanceof HTMLElement ? active : null;
    this.#root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  giveBack(): void {
    if (document.activeElement === this.#host && this.#from?.isConnected) {
      this.#from.focus({ preventScroll: true });
    }
    this.#from = null;
  }

  /**
   * Tab goes round inside: the card stands at the end of the page, and the way on would lead out of it. Escape
   * leads back. The page's own shortcuts don't hear what is typed here.
   */
  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...this.#root.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
    const at = all.findIndex((stop) => stop === this.#root.activeElement);
    const next = event.shiftKey ? (at <= 0 ? all.length - 1 : at - 1) : (at + 1) % all.length;
    event.preventDefault();
    all[next]?.focus();
  }
}
