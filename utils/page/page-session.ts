import type { PageSummary } from '../domain/protocol.ts';
import type { PageLedger } from '../domain/since/page-ledger.ts';
import { Annotation } from './annotation.ts';
import type { MentionIndex } from './mention-index.ts';
import { isOptedOut } from './opt-out.ts';
import type { PagePorts } from './page-ports.ts';
import { watchText, whenVisible } from './page-watch.ts';
import { scanPage } from './scan.ts';

/**
 * Tickmark on one page, from the first scan until `signal` ends it and leaves nothing behind. A page
 * without mentions pays for a scan and an observer; the background hears of it only once there is one.
 */
export class PageSession {
  readonly #ports: PagePorts;
  readonly #signal: AbortSignal;
  #index: MentionIndex | null = null;
  /** Null while there is nothing to mark, or the reader has this site switched off. */
  #annotation: { readonly shown: Annotation; readonly end: AbortController } | null = null;
  #enabled = true;
  #scanning = false;
  #scanAgain = false;

  constructor(ports: PagePorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
  }

  async start(): Promise<void> {
    await whenVisible(this.#signal);
    if (this.#signal.aborted || isOptedOut(document)) return;
    watchText(document.documentElement, () => this.#guard(this.#scan()), this.#signal);
    this.#guard(this.#scan());
  }

  summary(): PageSummary {
    const index = this.#annotation?.shown.index ?? this.#index;
    const coins = index?.counts() ?? [];
    return { host: location.hostname, enabled: this.#enabled, optedOut: isOptedOut(document), coins };
  }

  /** What the page says of its coins; null where nothing is marked. */
  async ledger(): Promise<PageLedger | null> {
    return this.#annotation?.shown.ledger() ?? null;
  }

  /** Goes to the next mention (1), the one before (-1), or opens the one at hand (0), with the keyboard's focus. */
  step(direction: 1 | -1 | 0): null {
    this.#annotation?.shown.step(direction);
    return null;
  }

  /** Settings changed somewhere: learns them, and switches on or off accordingly. */
  refresh(): null {
    if (this.#index && this.#index.all.length > 0) this.#guard(this.#hello(this.#index));
    return null;
  }

  async #scan(): Promise<void> {
    this.#scanAgain = this.#scanning;
    if (this.#scanning) return;
    this.#scanning = true;
    try {
      const index = await scanPage(
        document.documentElement,
        (paragraphs) => this.#ports.recognise(paragraphs),
        this.#signal,
      );
      if (index) await this.#take(index);
    } finally {
      this.#scanning = false;
    }
    if (this.#scanAgain && !this.#signal.aborted) await this.#scan();
  }

  async #take(index: MentionIndex): Promise<void> {
    const isFirst = (this.#index?.all.length ?? 0) === 0;
    this.#index = index;
    if (this.#annotation) this.#annotation.shown.setIndex(index);
    else if (isFirst && index.all.length > 0) await this.#hello(index);
  }

  async #hello(index: MentionIndex): Promise<void> {
    const { enabled, settings } = await this.#ports.hello();
    if (this.#signal.aborted) return;
    this.#enabled = enabled;
    if (!enabled) {
      this.#annotation?.end.abort();
      this.#annotation = null;
    } else if (this.#annotation) {
      this.#annotation.shown.setSettings(settings);
    } else {
      const end = new AbortController();
      const signal = AbortSignal.any([this.#signal, end.signal]);
      const shown = new Annotation(this.#ports, index, settings, signal);
      this.#annotation = { shown, end };
    }
  }

  /** The border of our code in the page: what fails is told, and the page stays as it was. */
  #guard(work: Promise<void>): void {
    work.catch((error: unknown) => this.#ports.report(error));
  }
}
