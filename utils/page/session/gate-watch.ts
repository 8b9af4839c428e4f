import { ReadSchedule } from './read-schedule.ts';
import { isInline, ownerOf } from '../text/element-traits.ts';
import { readingAttributes } from '../text/skip-rules.ts';

/** With more parts than this the page is read as a whole. */
const mostParts = 200;

/** Observes a page for the gate, which needs no more than the parts to read again. */
export class GateWatch {
  readonly #observer: MutationObserver;
  readonly #schedule: ReadSchedule;
  #parts = new Set<Node>();

  /** @param read reads the parts and resolves with the milliseconds of work; not called again before that */
  constructor(read: (parts: ReadonlySet<Node>) => Promise<number>, signal: AbortSignal) {
    this.#schedule = new ReadSchedule(() => {
      const parts = this.#parts;
      this.#parts = new Set();
      return read(parts);
    }, signal);
    this.#observer = new MutationObserver((records) => {
      for (const record of records) this.#note(record);
      if (this.#parts.size > 0) this.#schedule.noteChange();
    });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  observe(root: Document | ShadowRoot): void {
    const attributeFilter = [...readingAttributes];
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter });
  }

  /** Reads a part after the debounce. */
  add(part: Node): void {
    this.#addPart(part);
    this.#schedule.noteChange();
  }

  /** Reads the whole document now. */
  async readAll(): Promise<void> {
    this.#parts = new Set([document]);
    await this.#schedule.readNow();
  }

  #addPart(part: Node): void {
    if (this.#parts.size < mostParts) this.#parts.add(part);
    else this.#parts = new Set([document]);
  }

  /** Text and inline elements may complete a word of their line, and so may what is left when some are removed. */
  #note({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
    if (type === 'attributes') this.#addPart(isLine(target) ? ownerOf(target) : target);
    else if (
      type === 'characterData' ||
      (removedNodes.length > 0 && isLine(previousSibling) && isLine(nextSibling))
    )
      this.#addPart(ownerOf(target));
    for (const node of addedNodes) this.#addPart(isLine(node) ? ownerOf(target) : node);
  }
}

function isLine(node: Node | null): boolean {
  return node !== null && (node.nodeType === Node.TEXT_NODE || isInline(node));
}
