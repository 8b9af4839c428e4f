import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { Article, CardFactsSource, CardHost, CardPlace, PagePorts, PopoverView } from './page-ports.ts';
import { onTrusted } from '../dom/trusted-events.ts';

interface HostEvents {
  /** Facts of the open card were loaded. */
  readonly changed: () => void;
  /** The card's script has loaded. */
  readonly loaded: (host: CardHost) => void;
}

/**
 * Loads the script of the card's host on demand: most pages are read without opening a card. It loads with the first pointer
 * event, in time for the end of the hover delay.
 */
export class LazyHost implements Omit<
  CardHost,
  'article' | 'createFacts' | 'cursor' | 'focus' | 'watchDismissKeys'
> {
  readonly #ports: PagePorts;
  readonly #events: HostEvents;
  readonly #signal: AbortSignal;
  #host: CardHost | null = null;
  #facts: CardFactsSource | null = null;
  #loading: Promise<void> | null = null;
  /** The card to open once the script has loaded. */
  #pending: Parameters<CardHost['open']> | null = null;

  constructor(ports: PagePorts, events: HostEvents, signal: AbortSignal) {
    this.#ports = ports;
    this.#events = events;
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

  /** Null until the card's script has loaded. */
  mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null {
    return this.#host?.mentionBelow(x, y, index) ?? null;
  }

  open(place: CardPlace, draw: () => void, outOfSight: () => void): void {
    if (this.#host) {
      this.#host.open(place, draw, outOfSight);
      return;
    }
    this.#pending = [place, draw, outOfSight];
    this.#load();
  }

  /** Runs work with the card's host: at once where its script has loaded, else after that. */
  use(work: (host: CardHost) => void): void {
    if (this.#host) work(this.#host);
    else this.#load(work);
  }

  close(): void {
    this.#pending = null;
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
        this.#facts = host.createFacts(this.#ports, this.#events.changed);
        if (this.#pending) host.open(...this.#pending);
        this.#pending = null;
        this.#events.loaded(host);
      },
      (error: unknown) => {
        // The next hover retries.
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  #load(then: (host: CardHost) => void = () => undefined): void {
    this.load()
      .then(() => this.#host && then(this.#host))
      .catch((error: unknown) => this.#ports.report(error));
  }
}
