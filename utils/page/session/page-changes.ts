import { isOwnElement } from '../text/own-elements.ts';
import { ownerOf, traitsOf } from '../text/skip-rules.ts';

/** More records than this are not told apart: what they have in common is read again as a whole. */
const manyRecords = 1_000;

/** What changed on a page since it was last read, as the least that has to be read again. */
export class PageChanges {
  /** Elements whose own lines changed: text directly in them or in their inline children. */
  readonly owners = new Set<Node>();
  /** What is new or may be read now, to be read as a whole. */
  readonly fresh = new Set<Node>();
  /** What may not be read any more, or in another way. */
  readonly unread = new Set<Node>();
  /** Something was taken out. */
  hasRemovals = false;
  /** Everything that changed lies in this; only set where there were too many changes to tell apart. */
  common: Node | null = null;
  #records = 0;

  get isEmpty(): boolean {
    return this.#records === 0;
  }

  add(records: readonly MutationRecord[]): void {
    let last: Node | null = null;
    const many = this.#records + records.length > manyRecords;
    if (!many) {
      for (const record of records) if (!isOurs(record)) this.#tell(record);
      return;
    }
    this.#records += records.length;
    this.hasRemovals = true;
    for (const { target } of records) {
      if (target === last) continue;
      last = target;
      this.#join(target);
    }
    for (const node of [...this.owners, ...this.fresh]) this.#join(node);
    this.owners.clear();
    this.fresh.clear();
  }

  /** A part that has to be read as a whole, for reasons of our own. */
  addUnread(root: Node): void {
    this.#records += 1;
    this.fresh.add(root);
  }

  #tell(record: MutationRecord): void {
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
      if (node.nodeType === Node.ELEMENT_NODE) this.fresh.add(node);
      isInLine ||= isLine(node);
    }
    for (let at = 0; at < removedNodes.length; at += 1) isInLine ||= isLine(removedNodes[at]!);
    if (isInLine || (isLine(record.previousSibling) && isLine(record.nextSibling)))
      this.owners.add(ownerOf(target));
  }

  #join(node: Node): void {
    this.common ??= node;
    while (this.common !== node && !this.common.contains(node)) {
      const { common } = this as { common: Node };
      const above: Node | null = common.parentNode ?? (common instanceof ShadowRoot ? common.host : null);
      if (!above) {
        // What is in no document any more has nothing in common with the rest.
        if (common === document) return;
        this.common = document;
        return;
      }
      this.common = above;
    }
  }
}

/** Text that can be seen, or an element within a line. */
function isLine(node: Node | null): boolean {
  if (!node) return false;
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test((node as Text).data);
  return node instanceof Element && traitsOf(node.localName).kind === 'inline';
}

/** Our one element comes and goes beside the body. */
function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target !== document.documentElement) return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isOwnElement);
}
