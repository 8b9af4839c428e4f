import { PageChanges } from './page-changes.ts';
import { readingAttributes } from '../text/skip-rules.ts';
import { onTrusted } from '../text/trusted-events.ts';

/** A change settles when the page was quiet for this long, or at the latest after `longestWait`. */
const quiet = 200;
const longestWait = 1_000;
/** We rest this many times as long as we worked, so that a page that never stops changing keeps its processor. */
const restShare = 20;

/** Records that are kept as they come; more are summed up at once, so that a page out of sight gathers no heap. */
const keptRecords = 1_000;

/** Watches the document and every shadow root that it is shown, with one observer, until the signal ends it. */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #read: (changes: PageChanges) => Promise<number>;
  #changes = new PageChanges();
  /** Not looked at yet: the page waits for us at each of its changes, and once they have settled for none. */
  #records: MutationRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAt = 0;
  #lastAt = 0;
  #restsUntil = 0;
  #reading = false;

  /**
   * `read` takes what changed once it has settled, and resolves with the milliseconds of work that it cost. It
   * is not called again before that.
   */
  constructor(read: (changes: PageChanges) => Promise<number>, signal: AbortSignal) {
    this.#read = read;
    this.#observer = new MutationObserver((records) => {
      if (this.#records.length + records.length > keptRecords) {
        this.#sumUp();
        this.#changes.add(records);
      } else for (const record of records) this.#records.push(record);
      this.#noteChange();
    });
    onTrusted(document, 'visibilitychange', () => this.#waitIfDue(), { signal });
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
    this.#noteChange();
  }

  #sumUp(): void {
    this.#changes.add(this.#records);
    this.#records = [];
  }

  #noteChange(): void {
    this.#lastAt = performance.now();
    this.#firstAt ||= this.#lastAt;
    // A timer that runs is not set anew for each change: a page that changes all the time would never let it end.
    if (this.#timer === undefined) this.#waitIfDue();
  }

  #waitIfDue(): void {
    // What changes while nobody looks is gathered, and read when the page is shown.
    if (this.#reading || this.#firstAt === 0 || document.hidden) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onTimer(), Math.max(0, this.#dueAt - performance.now()));
  }

  get #dueAt(): number {
    return Math.max(Math.min(this.#lastAt + quiet, this.#firstAt + longestWait), this.#restsUntil);
  }

  #onTimer(): void {
    this.#timer = undefined;
    if (performance.now() < this.#dueAt) this.#waitIfDue();
    else if (!document.hidden) void this.#settle();
  }

  async #settle(): Promise<void> {
    this.#sumUp();
    const changes = this.#changes;
    this.#changes = new PageChanges();
    this.#firstAt = 0;
    if (changes.isEmpty) return;
    this.#reading = true;
    const spent = await this.#read(changes);
    this.#reading = false;
    this.#restsUntil = performance.now() + spent * restShare;
    this.#waitIfDue();
  }
}
