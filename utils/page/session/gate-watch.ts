import { isHidden } from '../dom/element-access.ts';
import { isInline, ownerOf } from '../text/element-traits.ts';
import { readingAttributes } from '../text/skip-rules.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** As in `PageWatch`: debounce and longest wait in milliseconds, and the pause as a multiple of the time of reading. */
const quiet = 200;
const longestWait = 1_000;
const restShare = 20;
/** With more parts than this the page is read as a whole. */
const mostParts = 200;

/** Observes a page for the gate, which needs no more than the parts to read again. */
export class GateWatch {
  readonly #observer: MutationObserver;
  readonly #read: (parts: ReadonlySet<Node>) => Promise<number>;
  #parts = new Set<Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;
  #firstAt = 0;
  #restsUntil = 0;

  /** @param read reads the parts and resolves with the milliseconds of work; not called again before that */
  constructor(read: (parts: ReadonlySet<Node>) => Promise<number>, signal: AbortSignal) {
    this.#read = read;
    this.#observer = new MutationObserver((records) => {
      for (const record of records) this.#note(record);
      this.#wait();
    });
    onTrusted(document, 'visibilitychange', () => this.#wait(), { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  observe(root: Document | ShadowRoot): void {
    const attributeFilter = [...readingAttributes];
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter });
  }

  /** Reads a part with the next changes. */
  add(part: Node): void {
    if (this.#parts.size < mostParts) this.#parts.add(part);
    else this.#parts = new Set([document]);
    this.#firstAt ||= performance.now();
  }

  /** Reads a part after the debounce. */
  addLater(part: Node): void {
    this.add(part);
    this.#wait();
  }

  /** Reads the whole document now. */
  async readAll(): Promise<void> {
    this.#parts = new Set([document]);
    await this.#readParts();
  }

  /** Text and inline elements may complete a word of their line, and so may what is left when some are removed. */
  #note({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
    if (type === 'attributes') this.add(isLine(target) ? ownerOf(target) : target);
    else if (
      type === 'characterData' ||
      (removedNodes.length > 0 && isLine(previousSibling) && isLine(nextSibling))
    )
      this.add(ownerOf(target));
    for (const node of addedNodes) this.add(isLine(node) ? ownerOf(target) : node);
  }

  #wait(): void {
    // Changes of a hidden page are collected, and read when it becomes visible.
    if (this.#isReading || this.#parts.size === 0 || isHidden(document)) return;
    clearTimeout(this.#timer);
    const now = performance.now();
    const due = Math.max(Math.min(now + quiet, this.#firstAt + longestWait), this.#restsUntil);
    this.#timer = setTimeout(() => void this.#readParts(), Math.max(0, due - now));
  }

  async #readParts(): Promise<void> {
    const parts = this.#parts;
    this.#parts = new Set();
    this.#firstAt = 0;
    this.#isReading = true;
    const spent = await this.#read(parts);
    this.#isReading = false;
    this.#restsUntil = performance.now() + spent * restShare;
    this.#wait();
  }
}

function isLine(node: Node | null): boolean {
  return node !== null && (node.nodeType === Node.TEXT_NODE || isInline(node));
}
