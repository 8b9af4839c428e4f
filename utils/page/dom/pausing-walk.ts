import { composedParentOf, contains, isAttached, walk } from './element-access.ts';
import type { Slices } from './slices.ts';

/** Walks a part of a page that may change in the pauses. */
export class PausingWalk {
  readonly #root: Node;
  readonly #walker: TreeWalker;

  /** @param what of `NodeFilter` */
  constructor(root: Node, what: number) {
    this.#root = root;
    this.#walker = walk(root, what);
  }

  next(): Node | null {
    return this.#walker.nextNode();
  }

  /**
   * Yields to the page. Resolves with the node that `next` returned last or, where the page has removed that, with the one after
   * the part in which it was; null at the end, and where the signal ended the work.
   * @param onLost called with a part that was not read to the end: it is to be read again
   */
  async pause(slices: Slices, onLost: (part: Node) => void): Promise<Node | null> {
    const root = this.#root;
    const walker = this.#walker;
    const node = walker.currentNode;
    const path = pathOf(node, root);
    if (!(await slices.pause())) return null;
    const kept = path.find((each) => contains(root, each)) ?? root;
    if (kept === node) return node;
    onLost(kept);
    if (kept === root) return null;
    walker.currentNode = lastInside(kept);
    return walker.nextNode();
  }
}

/** A node and its ancestors below `root`. */
function pathOf(node: Node, root: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at && at !== root; at = composedParentOf(at)) path.push(at);
  return isAttached(root) ? path : [];
}

/** The last node inside another one, or that itself. */
function lastInside(node: Node): Node {
  let at = node;
  while (at.lastChild) at = at.lastChild;
  return at;
}
