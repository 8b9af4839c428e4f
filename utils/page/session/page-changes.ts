import { composedParentOf, contains, nativeGet, rootOf } from '../dom/element-access.ts';
import { isOwnElement } from '../dom/own-elements.ts';
import { isInline, ownerOf } from '../text/element-traits.ts';

/** Above this number of records, only their common ancestor is kept, and read again as a whole. */
const manyRecords = 1_000;

/** What changed on a page since it was last read, reduced to what has to be read again. */
export class PageChanges {
  /** Elements whose own lines changed: text directly in them or in their inline children. */
  readonly owners = new Set<Node>();
  /** New or newly readable nodes, to be read as a whole. */
  readonly fresh = new Set<Node>();
  /** Nodes whose marks may have become wrong: what is in them may not be readable any more. */
  readonly unread = new Set<Node>();
  /** Nodes were removed. */
  hasRemovals = false;
  /** The common ancestor of all changes; null unless there were too many. */
  common: Node | null = null;
  #records = 0;

  get isEmpty(): boolean {
    return this.#records === 0;
  }

  add(records: readonly MutationRecord[]): void {
    const isMany = this.#records + records.length > manyRecords;
    if (isMany) this.#addCommon(records);
    else for (const record of records) if (!isOurs(record)) this.#addRecord(record);
  }

  /** A part that has to be read as a whole, without a record. */
  addUnread(root: Node): void {
    this.#records += 1;
    this.fresh.add(root);
  }

  /** What to walk for these changes: roots, and the nodes below them to which the walk is limited. */
  *scopes(): Generator<[root: Node, only?: Set<Node>]> {
    const { common, owners, fresh } = this;
    if (common) yield [ownerOf(common)];
    // A walk deletes from the set what it met.
    for (const owner of owners) if (!isWithin(owner, fresh)) yield [owner, fresh];
    for (const root of fresh) if (!isWithin(composedParentOf(root), fresh)) yield [root];
  }

  /** Whether the marks at a text may have become wrong: it was removed, or an attribute around it changed. */
  affects(text: Text): boolean {
    return !text.isConnected || isWithin(text, this.unread);
  }

  #addRecord(record: MutationRecord): void {
    this.#records += 1;
    const { type, target } = record;
    if (type === 'attributes') {
      this.unread.add(target);
      this.fresh.add(target);
      return;
    }
    if (type === 'characterData') {
      this.owners.add(ownerOf(target));
      return;
    }
    const { addedNodes, removedNodes } = record;
    if (removedNodes.length > 0) this.hasRemovals = true;
    let isInLine = false;
    for (let at = 0; at < addedNodes.length; at += 1) {
      const node = addedNodes[at]!;
      if (nativeGet(Node, 'nodeType', node) === Node.ELEMENT_NODE) this.fresh.add(node);
      isInLine ||= isLine(node);
    }
    for (let at = 0; at < removedNodes.length; at += 1) isInLine ||= isLine(removedNodes[at]!);
    if (isInLine || (isLine(record.previousSibling) && isLine(record.nextSibling)))
      this.owners.add(ownerOf(target));
  }

  #addCommon(records: readonly MutationRecord[]): void {
    this.#records += records.length;
    this.hasRemovals = true;
    let last: Node | null = null;
    for (const { target } of records) {
      if (target !== last) this.#join(target);
      last = target;
    }
    for (const node of [...this.owners, ...this.fresh]) this.#join(node);
    this.owners.clear();
    this.fresh.clear();
    // Attribute records are not told apart: any mark in there may be hidden now. Those that are read again stay.
    if (this.common) this.unread.add(this.common);
  }

  #join(node: Node): void {
    this.common ??= node;
    while (this.common !== node && !contains(this.common, node)) {
      const above: Node | null = composedParentOf(this.common);
      if (!above) {
        // A detached part has no ancestor in common with the rest.
        this.common = document;
        return;
      }
      this.common = above;
    }
  }
}

function isWithin(node: Node | null, roots: ReadonlySet<Node>): boolean {
  if (roots.size === 0) return false;
  for (let at = node; at; at = composedParentOf(at)) if (roots.has(at)) return true;
  return false;
}

/** Text other than white space, or an inline element. */
function isLine(node: Node | null): boolean {
  if (node?.nodeType === Node.TEXT_NODE) return /\S/.test((node as Text).data);
  return node !== null && isInline(node);
}

/** The card's host is added to and removed from the root element. */
function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target !== rootOf(document)) return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isOwnElement);
}

/** The waits between checks, in milliseconds. The script that defines an element may load late. */
const waits = [500, 1_000, 2_000, 4_000, 8_000];
/** More than pages have, and few enough to check quickly. */
const mostElements = 500;

/** Finds shadow roots that are attached to custom elements after these were read: no observer reports that. */
export class LateRoots {
  readonly #found: (host: Element) => void;
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = 0;

  constructor(found: (host: Element) => void, signal: AbortSignal) {
    this.#found = found;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  add(element: Element): void {
    if (this.#waiting.has(element) || this.#waiting.size >= mostElements) return;
    this.#waiting.add(element);
    this.#done = 0;
    clearTimeout(this.#timer);
    this.#schedule();
  }

  #schedule(): void {
    const wait = waits[this.#done];
    if (wait === undefined) this.#waiting.clear();
    else this.#timer = setTimeout(() => this.#check(), wait);
  }

  #check(): void {
    for (const element of this.#waiting) {
      if (element.isConnected && !element.shadowRoot) continue;
      this.#waiting.delete(element);
      if (element.isConnected) this.#found(element);
    }
    this.#done += 1;
    if (this.#waiting.size > 0) this.#schedule();
  }
}
