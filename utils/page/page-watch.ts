import { PageChanges } from './page-changes.ts';
import { readingAttributes } from './skip-rules.ts';

/** A change settles when the page was quiet for this long, or at the latest after `longestWait`. */
const quiet = 200;
const longestWait = 1_000;
/** We rest this many times as long as we worked, so that a page that never stops changing keeps its processor. */
const restShare = 20;

/** Watches the document and every shadow root that it is shown, with one observer, until the signal ends it. */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #read: (changes: PageChanges) => Promise<number>;
  #changes = new PageChanges();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAt = 0;
  #dueAt = 0;
  #restsUntil = 0;
  #reading = false;

  /**
   * `read` takes what changed once it has settled, and resolves with the milliseconds of work that it cost. It
   * is not called again before that.
   */
  constructor(read: (changes: PageChanges) => Promise<number>, signal: AbortSignal) {
    this.#read = read;
    this.#observer = new MutationObserver((records) => {
      this.#changes.add(records);
      if (!this.#changes.isEmpty) this.#schedule();
    });
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  observe(root: Document | ShadowRoot): void {
    const attributeFilter = [...readingAttributes];
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter });
  }

  /** Reads the whole document now. */
  readAll(): void {
    this.#changes.addUnread(document);
    void this.#settle();
  }

  /** Counts a part of the page as changed that we know of in another way. */
  addUnread(root: Node): void {
    this.#changes.addUnread(root);
    this.#schedule();
  }

  #schedule(): void {
    // What changes while nobody looks is gathered, and read when the page is shown.
    if (this.#reading || this.#changes.isEmpty || document.hidden) return;
    const now = performance.now();
    this.#firstAt ||= now;
    this.#dueAt = Math.max(Math.min(now + quiet, this.#firstAt + longestWait), this.#restsUntil);
    // A timer that runs is not set anew for each change: a page that changes all the time would never let it end.
    if (this.#timer === undefined) this.#wait();
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (performance.now() < this.#dueAt) this.#wait();
        else if (!document.hidden) void this.#settle();
      },
      Math.max(0, this.#dueAt - performance.now()),
    );
  }

  async #settle(): Promise<void> {
    const changes = this.#changes;
    this.#changes = new PageChanges();
    this.#firstAt = 0;
    this.#reading = true;
    const spent = await this.#read(changes);
    this.#reading = false;
    this.#restsUntil = performance.now() + spent * restShare;
    this.#schedule();
  }
}
