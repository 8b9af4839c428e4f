import { composedParentOf, contains, walk } from '../dom/element-access.ts';
import { LineOwners } from './element-traits.ts';
import { skippedBelow } from './skip-rules.ts';

const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/** The position of a text walk in one tree: that of its root, or of an open shadow root in it. */
export interface WalkedTree {
  readonly root: Node;
  /** The browser's own walker: depth costs no stack, and nodes other than elements and text cost no step. */
  readonly walker: TreeWalker;
  readonly skipped: ReadonlySet<Element>;
  readonly owners: LineOwners;
  readonly only: Set<Node> | undefined;
  /** The member of `only` that the walk is in. */
  within: Node | null;
  /** Parent of the previous text, and the owner of its line. */
  parent: Node | null;
  owner: Node | null;
  /** Whether the walk goes into the current node next, or past it. */
  enters: boolean;
  /** The ancestors of the current node, itself first, kept while the page may change; null while walking. */
  path: Node[] | null;
}

export function treeOf(root: Node, only?: Set<Node>): WalkedTree {
  const skipped = skippedBelow(root);
  const position = { within: null, parent: null, owner: null, enters: true, path: null };
  return { root, walker: walk(root, shown), skipped, owners: new LineOwners(), only, ...position };
}

/** Keeps the position of a walk, at `node`, for a pause. */
export function leave(
  tree: WalkedTree,
  node: Node,
  position: Pick<WalkedTree, 'within' | 'enters' | 'parent' | 'owner'>,
): void {
  Object.assign(tree, position);
  tree.path = [node];
  for (let at: Node | null = node; at && at !== tree.root; at = composedParentOf(at))
    tree.path.push(composedParentOf(at) ?? tree.root);
}

/**
 * Continues at the kept position. Where the page removed the node meanwhile, it continues after its nearest ancestor that is
 * still in the tree, and returns that: its content was not read to the end.
 */
export function resume(tree: WalkedTree): Node | null {
  const { root, walker } = tree;
  const path = tree.path ?? [];
  tree.path = null;
  const kept = path.find((each) => contains(root, each)) ?? root;
  if (path.length === 0 || kept === path[0]) return null;
  walker.currentNode = kept;
  tree.enters = false;
  return kept;
}

/** Goes past the content of the current node. */
export function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
