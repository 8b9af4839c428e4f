import { LineOwners } from './line-owners.ts';
import { skippedBelow, type Traits, traitsOf } from './skip-rules.ts';
import type { TextBlock } from './text-block.ts';
import { isBlank, TextRun } from './text-run.ts';

export interface WalkOptions {
  /** Asked now and then; true ends a turn, and the walker's caller may let the page work. */
  readonly isEnough?: () => boolean;
  /** Told of each open shadow root before it is read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of elements that may get a shadow root later: custom ones without one. */
  readonly onCustomElement?: (element: Element) => void;
  /** Told where the walk was cut off, because the page removed what was being read: what lies in there is unread. */
  readonly onLost?: (unread: Node) => void;
  /** Reads only the lines of `root` itself and what lies in these; each is taken out of the set when met. */
  readonly only?: Set<Node>;
}

/** Nodes between two questions whether it is enough; so many characters count as one more. */
const askEvery = 64;
const nodeLength = 256;
const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/** Where a walk is in one tree: that of its root, or of an open shadow root in it. */
interface Tree {
  readonly root: Node;
  /** The browser's own: depth costs no stack, and a step no look at what is neither element nor text. */
  readonly walker: TreeWalker;
  readonly skipped: ReadonlySet<Element>;
  readonly owners: LineOwners;
  readonly only: Set<Node> | undefined;
  /** The member of `only` that the walk is in. */
  within: Node | null;
  /** What the text before stood in, and what its line belongs to. */
  parent: Node | null;
  owner: Node | null;
  /** Goes into the current node next, and not past it. */
  enters: boolean;
  /** The way up from the current node, kept while others may change the page. */
  path: Node[] | null;
}

/**
 * Reads the text below a node, block by block, without touching it, with open shadow roots before the children of
 * their host. No generator: to leave and enter one costs more than most blocks.
 */
export class TextWalker {
  readonly #options: WalkOptions;
  readonly #run = new TextRun();
  /** The tree that is being read comes last, after those that it stands in. */
  readonly #trees: Tree[];
  /** Nodes until the next question. */
  #left = askEvery;

  constructor(root: Node, options: WalkOptions = {}) {
    this.#options = options;
    this.#trees = [treeOf(root, options.only)];
    const shadowRoot = root instanceof Element ? this.#shadowRootOf(root, traitsOf(root.localName)) : null;
    if (shadowRoot) this.#enter(shadowRoot);
  }

  /** Reads on and appends to `blocks`. True at the end, false where it was enough. */
  readOn(blocks: TextBlock[]): boolean {
    for (let tree = this.#trees.at(-1); tree; tree = this.#trees.at(-1)) {
      const next = this.#findPlace(tree) ? this.#readTree(tree, blocks) : null;
      if (next === 'enough') return false;
      if (next) this.#enter(next);
      else this.#trees.pop();
    }
    return true;
  }

  #enter(shadowRoot: ShadowRoot): void {
    this.#options.onShadowRoot?.(shadowRoot);
    this.#trees.push(treeOf(shadowRoot));
  }

  #shadowRootOf(element: Element, { mayHost, isCustom }: Traits): ShadowRoot | null {
    if (!mayHost) return null;
    const { shadowRoot } = element;
    if (isCustom && !shadowRoot) this.#options.onCustomElement?.(element);
    return shadowRoot;
  }

  /** To the end of the tree (null), to an open shadow root, or until it is enough. */
  #readTree(tree: Tree, blocks: TextBlock[]): ShadowRoot | 'enough' | null {
    const { isEnough } = this.#options;
    const { walker, skipped, owners, only } = tree;
    const run = this.#run;
    let { within, parent, owner } = tree;
    /** The last element that ends lines. */
    let blockElement: Node | null = null;
    let left = this.#left;
    let node: Node | null = tree.enters ? walker.nextNode() : nextOutside(walker);
    while (node) {
      let enters = true;
      let shadowRoot: ShadowRoot | null = null;
      if (within && !within.contains(node)) within = null;
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        // The white space between blocks, which is every second text node of a page, goes no further.
        if (run.text !== '' || !isBlank(data)) {
          const above = node.parentNode;
          if (above !== parent) {
            parent = above!;
            // Most texts follow their block's tag, or a link in it: those need no look around.
            const next: Node = parent === blockElement || parent === owner ? parent : owners.of(parent);
            if (next !== owner && run.text !== '') run.endInto(blocks);
            owner = next;
          }
          run.add(node as Text, data);
          left -= Math.floor(data.length / nodeLength);
          if (run.isLong) run.cutInto(blocks);
        }
      } else {
        const element = node as Element;
        const traits = traitsOf(element.localName);
        const { kind } = traits;
        if (kind !== 'inline') {
          blockElement = node;
          if (run.text !== '') run.endInto(blocks);
        }
        if (only?.delete(node)) within ??= node;
        enters =
          kind !== 'skipped' &&
          (skipped.size === 0 || !skipped.has(element)) &&
          (!only || within !== null || kind === 'inline');
        if (enters) shadowRoot = this.#shadowRootOf(element, traits);
      }
      left -= 1;
      let isDue = false;
      if (left <= 0) {
        left = askEvery;
        isDue = isEnough !== undefined && isEnough();
      }
      if (shadowRoot || isDue) {
        this.#left = left;
        leave(tree, node, { within, enters, parent, owner });
        if (!shadowRoot) return 'enough';
        run.endInto(blocks);
        return shadowRoot;
      }
      node = enters ? walker.nextNode() : nextOutside(walker);
    }
    this.#left = left;
    run.endInto(blocks);
    return null;
  }

  /** Goes on where the walk was, or beside it. False where the page removed the tree meanwhile. */
  #findPlace(tree: Tree): boolean {
    const { root, walker, path } = tree;
    if (!path) return true;
    tree.path = null;
    if (!root.isConnected) {
      this.#run.clear();
      return false;
    }
    const kept: Node = path.find((each) => root.contains(each)) ?? root;
    if (kept === path[0]) return true;
    // The page took away what was being read. Its record tells of that, but not of what we had not read yet.
    this.#run.clear();
    this.#options.onLost?.(kept);
    walker.currentNode = kept;
    tree.enters = false;
    return true;
  }
}

/** All blocks below `root`, one by one; null every few dozen nodes, where the caller may pause. */
export function* blocksBelow(root: Node): Generator<TextBlock | null, void> {
  const walker = new TextWalker(root, { isEnough: () => true });
  let isEnd = false;
  while (!isEnd) {
    const blocks: TextBlock[] = [];
    isEnd = walker.readOn(blocks);
    yield* blocks;
    yield null;
  }
}

function treeOf(root: Node, only?: Set<Node>): Tree {
  const skipped = 'querySelectorAll' in root ? skippedBelow(root as ParentNode) : new Set<Element>();
  const walker = document.createTreeWalker(root, shown);
  const at = { within: null, parent: null, owner: null, enters: true, path: null };
  return { root, walker, skipped, owners: new LineOwners(), only, ...at };
}

/** Keeps where the walk of a tree is, at `node`. */
function leave(tree: Tree, node: Node, at: Pick<Tree, 'within' | 'enters' | 'parent' | 'owner'>): void {
  Object.assign(tree, at);
  tree.path = pathFrom(node, tree.root);
}

/** Steps over what lies in the current node. */
function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** The nodes from `node` up to `root`, itself first. */
function pathFrom(node: Node, root: Node): Node[] {
  const path = [node];
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) path.push(at.parentNode ?? root);
  return path;
}
