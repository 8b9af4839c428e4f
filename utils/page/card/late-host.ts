import type { MarkedMention } from '../marks/marked-mention.ts';
import type { CardHost, PagePorts, PageReading, PopoverView } from './page-ports.ts';
import { onTrusted } from '../text/trusted-events.ts';

/**
 * The card's host, whose code comes late: most pages are read without a card. It is asked for when the pointer
 * first moves or touches, so that it is there before the hover delay is over.
 */
export class LateHost implements CardHost {
  readonly #ports: PagePorts;
  readonly #signal: AbortSignal;
  #host: CardHost | null = null;
  #loading: Promise<void> | null = null;
  /** The card that is due as soon as the code is there. */
  #due: Parameters<CardHost['open']> | null = null;
  #focusDue = false;

  constructor(ports: PagePorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    const loaded = new AbortController();
    const options = { signal: AbortSignal.any([signal, loaded.signal]), passive: true, capture: true };
    for (const type of ['pointermove', 'pointerdown'] as const)
      onTrusted(
        document,
        type,
        () => {
          loaded.abort();
          this.#load();
        },
        options,
      );
  }

  get view(): PopoverView | null {
    return this.#host?.view ?? null;
  }

  get reading(): PageReading | null {
    return this.#host?.reading ?? null;
  }

  get box(): DOMRect | null {
    return this.#host?.box ?? null;
  }

  open(marked: MarkedMention, draw: () => void, outOfSight: () => void): void {
    if (this.#host) {
      this.#host.open(marked, draw, outOfSight);
      return;
    }
    this.#due = [marked, draw, outOfSight];
    this.#load();
  }

  focus(): void {
    if (this.#host) this.#host.focus();
    else this.#focusDue = true;
  }

  close(): void {
    this.#due = null;
    this.#focusDue = false;
    this.#host?.close();
  }

  isTarget(event: Event): boolean {
    return this.#host?.isTarget(event) ?? false;
  }

  /** Resolves once the card's code is there. Rejects where it does not come. */
  load(): Promise<void> {
    this.#loading ??= this.#ports.popover(this.#signal).then(
      (host) => {
        this.#host = host;
        if (this.#due) host.open(...this.#due);
        if (this.#focusDue) host.focus();
        this.#due = null;
      },
      (error: unknown) => {
        // The next hover tries again.
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  #load(): void {
    this.load().catch((error: unknown) => this.#ports.report(error));
  }
}
