import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { CardHost, CardPage, CardPlace } from './page-ports.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/**
 * Loads the script of the card's host on demand: most pages are read without opening a card. It loads with the first pointer
 * event, in time for the end of the hover delay.
 */
export class LazyHost {
  readonly #page: CardPage;
  readonly #onLoaded: (host: CardHost) => void;
  readonly #signal: AbortSignal;
  #host: CardHost | null = null;
  #loading: Promise<CardHost> | null = null;
  /** The card to open once the script has loaded. */
  #pending: Parameters<CardHost['open']> | null = null;

  constructor(page: CardPage, onLoaded: (host: CardHost) => void, signal: AbortSignal) {
    this.#page = page;
    this.#onLoaded = onLoaded;
    this.#signal = signal;
    const loaded = new AbortController();
    const options = { signal: AbortSignal.any([signal, loaded.signal]), passive: true, capture: true };
    for (const type of ['pointermove', 'pointerdown'] as const)
      onTrusted(
        window,
        type,
        () => {
          loaded.abort();
          this.use(() => undefined);
        },
        options,
      );
  }

  /** Null until the card's script has loaded. */
  get host(): CardHost | null {
    return this.#host;
  }

  /** Null until the card's script has loaded. */
  mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null {
    return this.#host?.mentionBelow(x, y, index) ?? null;
  }

  open(place: CardPlace, outOfSight: () => void): void {
    if (this.#host) {
      this.#host.open(place, outOfSight);
      return;
    }
    this.#pending = [place, outOfSight];
    this.use(() => undefined);
  }

  /** Runs work with the card's host: at once where its script has loaded, else after that. */
  use(work: (host: CardHost) => void): void {
    if (this.#host) work(this.#host);
    else
      this.load()
        .then(work)
        .catch((error: unknown) => this.#page.ports.report(error));
  }

  close(): void {
    this.#pending = null;
    this.#host?.close();
  }

  /** Resolves once the card's script has loaded. */
  load(): Promise<CardHost> {
    this.#loading ??= this.#page.ports.popover(this.#signal).then(
      (host) => {
        this.#host = host;
        host.start(this.#page);
        if (this.#pending) host.open(...this.#pending);
        this.#pending = null;
        this.#onLoaded(host);
        return host;
      },
      (error: unknown) => {
        // The next hover retries.
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }
}
