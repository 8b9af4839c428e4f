import { isHidden } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** Changes are debounced: read after so many milliseconds without another, or at the latest after `longestWait`. */
const quiet = 200;
const longestWait = 1_000;
/** The pause after a reading, as a multiple of its time: limits the share of the processor on a page that always changes. */
const restShare = 20;

/** When the changes of a page are read. Changes of a hidden page are read when it becomes visible. */
export class ReadSchedule {
  readonly #read: () => Promise<number>;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAt = 0;
  #lastAt = 0;
  #restsUntil = 0;
  #isReading = false;

  /** @param read reads what has changed and resolves with the milliseconds of work; not called again before that */
  constructor(read: () => Promise<number>, signal: AbortSignal) {
    this.#read = read;
    this.#signal = signal;
    onTrusted(document, 'visibilitychange', () => this.#waitIfDue(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Reads after the debounce. */
  noteChange(): void {
    this.#lastAt = performance.now();
    this.#firstAt ||= this.#lastAt;
    // A pending timer is not reset here: on a page that always changes it would never end.
    if (this.#timer === undefined) this.#waitIfDue();
  }

  async readNow(): Promise<void> {
    this.#firstAt = 0;
    this.#isReading = true;
    const spent = await this.#read();
    this.#isReading = false;
    this.#restsUntil = performance.now() + spent * restShare;
    this.#waitIfDue();
  }

  get #dueAt(): number {
    return Math.max(Math.min(this.#lastAt + quiet, this.#firstAt + longestWait), this.#restsUntil);
  }

  #waitIfDue(): void {
    if (this.#isReading || this.#firstAt === 0 || isHidden(document) || this.#signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onTimer(), Math.max(0, this.#dueAt - performance.now()));
  }

  #onTimer(): void {
    this.#timer = undefined;
    if (performance.now() < this.#dueAt) this.#waitIfDue();
    else if (!isHidden(document)) void this.readNow();
  }
}
