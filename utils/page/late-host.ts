import type { MarkedMention } from './marked-mention.ts';
import type { CardHost, PagePorts, PopoverView } from './page-ports.ts';

/**
 * The card's host, whose code comes late: most pages are read without a card. It is asked for when the pointer
 * first moves or touches, so that it is there before the hover delay is over.
 */
export class LateHost implements CardHost {
  readonly #ports: PagePorts;
  readonly #signal: AbortSignal;
  #host: CardHost | null = null;
  #asked = false;
  /** The card that is due as soon as the code is there. */
  #due: { readonly marked: MarkedMention; readonly draw: () => void } | null = null;

  constructor(ports: PagePorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    const options = { signal, passive: true, capture: true, once: true };
    for (const type of ['pointermove', 'pointerdown'])
      document.addEventListener(type, () => this.#load(), options);
  }

  get view(): PopoverView | null {
    return this.#host?.view ?? null;
  }

  open(marked: MarkedMention, draw: () => void): void {
    if (this.#host) {
      this.#host.open(marked, draw);
      return;
    }
    this.#due = { marked, draw };
    this.#load();
  }

  close(): void {
    this.#due = null;
    this.#host?.close();
  }

  isTarget(event: Event): boolean {
    return this.#host?.isTarget(event) ?? false;
  }

  #load(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#ports.popover(this.#signal).then(
      (host) => {
        this.#host = host;
        if (this.#due) host.open(this.#due.marked, this.#due.draw);
        this.#due = null;
      },
      (error: unknown) => {
        // The next hover tries again.
        this.#asked = false;
        this.#ports.report(error);
      },
    );
  }
}
