import type { MarkedMention } from '../marks/marked-mention.ts';
import type { Article, CardFactsSource, CardHost, PagePorts, PopoverView } from './page-ports.ts';
import { onTrusted } from '../text/trusted-events.ts';

/**
 * Loads the script of the card's host on demand: most pages are read without opening a card. It loads with the first pointer
 * event, in time for the end of the hover delay.
 */
export class LazyHost implements Omit<CardHost, 'article' | 'createFacts'> {
  readonly #ports: PagePorts;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #host: CardHost | null = null;
  #facts: CardFactsSource | null = null;
  #loading: Promise<void> | null = null;
  /** The card to open once the script has loaded. */
  #pending: Parameters<CardHost['open']> | null = null;
  #focusPending = false;

  /** @param changed called when facts of the open card were loaded */
  constructor(ports: PagePorts, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
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

  /** Null until the card's script has loaded. */
  get article(): Article | null {
    return this.#host?.article ?? null;
  }

  /** The facts of cards, created with the card's script; null before that. */
  get facts(): CardFactsSource | null {
    return this.#facts;
  }

  get box(): DOMRect | null {
    return this.#host?.box ?? null;
  }

  open(marked: MarkedMention, draw: () => void, outOfSight: () => void): void {
    if (this.#host) {
      this.#host.open(marked, draw, outOfSight);
      return;
    }
    this.#pending = [marked, draw, outOfSight];
    this.#load();
  }

  focus(): void {
    if (this.#host) this.#host.focus();
    else this.#focusPending = true;
  }

  close(): void {
    this.#pending = null;
    this.#focusPending = false;
    this.#host?.close();
  }

  isTarget(event: Event): boolean {
    return this.#host?.isTarget(event) ?? false;
  }

  /** Resolves once the card's script has loaded. */
  load(): Promise<void> {
    this.#loading ??= this.#ports.popover(this.#signal).then(
      (host) => {
        this.#host = host;
        this.#facts = host.createFacts(this.#ports, this.#changed);
        if (this.#pending) host.open(...this.#pending);
        if (this.#focusPending) host.focus();
        this.#pending = null;
      },
      (error: unknown) => {
        // The next hover retries.
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
