import { PageChanges } from './page-changes.ts';
import { ReadSchedule } from './read-schedule.ts';
import { readingAttributes } from '../text/skip-rules.ts';

/** Records kept in memory; more are reduced at once, so that a hidden page does not accumulate them. */
const keptRecords = 1_000;

/** Observes the document and shadow roots with one mutation observer, until the signal. */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #schedule: ReadSchedule;
  #changes = new PageChanges();
  /** Not processed in the observer's callback, which the page waits for, but after the debounce. */
  #records: MutationRecord[] = [];

  /** @param read reads debounced changes and resolves with the milliseconds of work; not called again before that */
  constructor(read: (changes: PageChanges) => Promise<number>, signal: AbortSignal) {
    this.#schedule = new ReadSchedule(async () => {
      const changes = this.#takeChanges();
      return changes.isEmpty ? 0 : read(changes);
    }, signal);
    this.#observer = new MutationObserver((records) => {
      if (this.#records.length + records.length > keptRecords) {
        this.#reduce();
        this.#changes.add(records);
      } else for (const record of records) this.#records.push(record);
      this.#schedule.noteChange();
    });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  observe(root: Document | ShadowRoot): void {
    const attributeFilter = [...readingAttributes];
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter });
  }

  /** Reads the whole document now. */
  readAll(): void {
    this.#changes.addUnread(document);
    void this.#schedule.readNow();
  }

  /** Marks a part of the page as changed without a mutation record. */
  addUnread(root: Node): void {
    this.#changes.addUnread(root);
    this.#schedule.noteChange();
  }

  #reduce(): void {
    this.#changes.add(this.#records);
    this.#records = [];
  }

  #takeChanges(): PageChanges {
    this.#reduce();
    const changes = this.#changes;
    this.#changes = new PageChanges();
    return changes;
  }
}
