import { PageChanges } from './page-changes.ts';
import { isHidden } from '../dom/element-access.ts';
import { readingAttributes } from '../text/skip-rules.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** Changes are debounced: read after so many milliseconds without another, or at the latest after `longestWait`. */
const quiet = 200;
const longestWait = 1_000;
/** The pause after a reading, as a multiple of its time: limits the share of the processor on a page that always changes. */
const restShare = 20;

/** Records kept in memory; more are reduced at once, so that a hidden page does not accumulate them. */
const keptRecords = 1_000;

/** Observes the document and shadow roots with one mutation observer, until the signal. */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #read: (changes: PageChanges) => Promise<number>;
  #changes = new PageChanges();
  /** Not processed in the observer's callback, which the page waits for, but after the debounce. */
  #records: MutationRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAt = 0;
  #lastAt = 0;
  #restsUntil = 0;
  #reading = false;

  /** @param read reads debounced changes and resolves with the milliseconds of work; not called again before that */
  constructor(read: (changes: PageChanges) => Promise<number>, signal: AbortSignal) {
    this.#read = read;
    this.#observer = new MutationObserver((records) => {
      if (this.#records.length + records.length > keptRecords) {
        this.#reduce();
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
    void this.#readChanges();
  }

  /** Marks a part of the page as changed without a mutation record. */
  addUnread(root: Node): void {
    this.#changes.addUnread(root);
    this.#noteChange();
  }

  #reduce(): void {
    this.#changes.add(this.#records);
    this.#records = [];
  }

  #noteChange(): void {
    this.#lastAt = performance.now();
    this.#firstAt ||= this.#lastAt;
    // A pending timer is not reset here: on a page that always changes it would never end.
    if (this.#timer === undefined) this.#waitIfDue();
  }

  #waitIfDue(): void {
    // Changes of a hidden page are collected, and read when it becomes visible.
    if (this.#reading || this.#firstAt === 0 || isHidden(document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onTimer(), Math.max(0, this.#dueAt - performance.now()));
  }

  get #dueAt(): number {
    return Math.max(Math.min(this.#lastAt + quiet, this.#firstAt + longestWait), this.#restsUntil);
  }

  #onTimer(): void {
    this.#timer = undefined;
    if (performance.now() < this.#dueAt) this.#waitIfDue();
    else if (!isHidden(document)) void this.#readChanges();
  }

  async #readChanges(): Promise<void> {
    this.#reduce();
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
