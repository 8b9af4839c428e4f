import { contains, isAttached } from '../dom/element-access.ts';
import { areLaidOutApart, type Traits, traitsOf } from './element-traits.ts';
import { BlockBuilder, isMarkupSpace, type TextBlock } from './text-block.ts';
import { leave, nextOutside, resume, treeOf, type WalkedTree } from './walked-tree.ts';

export interface WalkOptions {
  /** Called every few dozen nodes; true ends `readOn`, so that its caller may yield to the page. */
  readonly isEnough?: () => boolean;
  /** Called for each open shadow root before it is read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Called for custom elements without a shadow root: they may get one later. */
  readonly onCustomElement?: (element: Element) => void;
  /** Called with a node whose content was not read to the end, because the page removed what was being read. */
  readonly onLost?: (unread: Node) => void;
  /** Reads only the lines of `root` itself, and the content of these; each is deleted from the set when met. */
  readonly only?: Set<Node>;
}

/** Nodes between two calls of `isEnough`; this many characters count as one node. */
const askEvery = 64;
const nodeLength = 256;

/**
 * Reads the text below a node, block by block, without touching it, with open shadow roots before the children of
 * their host. No generator: to leave and enter one costs more than most blocks.
 */
export class TextWalker {
  readonly #options: WalkOptions;
  readonly #block = new BlockBuilder();
  /** The tree that is being read comes last, after those that contain it. */
  readonly #trees: WalkedTree[];
  /** Nodes until the next call of `isEnough`. */
  #left = askEvery;

  constructor(root: Node, options: WalkOptions = {}) {
    this.#options = options;
    this.#trees = [treeOf(root, options.only)];
    const shadowRoot = root instanceof Element ? this.#shadowRootOf(root, traitsOf(root)) : null;
    if (shadowRoot) this.#enter(shadowRoot);
  }

  /** Reads on and appends to `blocks`. True at the end, false where `isEnough` ended it. */
  readOn(blocks: TextBlock[]): boolean {
    for (let tree = this.#trees.at(-1); tree; tree = this.#trees.at(-1)) {
      const next = this.#resume(tree) ? this.#readTree(tree, blocks) : null;
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

  #shadowRootOf(element: Element, { mayHaveShadow, isCustom }: Traits): ShadowRoot | null {
    if (!mayHaveShadow) return null;
    const { shadowRoot } = element;
    if (isCustom && !shadowRoot) this.#options.onCustomElement?.(element);
    return shadowRoot;
  }

  /** Reads to the end of the tree (null), to an open shadow root, or until `isEnough`. */
  #readTree(tree: WalkedTree, blocks: TextBlock[]): ShadowRoot | 'enough' | null {
    const { isEnough } = this.#options;
    const { walker, skipped, owners, only } = tree;
    const block = this.#block;
    let { within, parent, owner } = tree;
    /** The last block element. */
    let blockElement: Node | null = null;
    let left = this.#left;
    let node: Node | null = tree.enters ? walker.nextNode() : nextOutside(walker);
    while (node) {
      let enters = true;
      let shadowRoot: ShadowRoot | null = null;
      if (within && !contains(within, node)) within = null;
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        // White space between blocks, every second text node of a page, ends here.
        if (block.text !== '' || !isMarkupSpace(data)) {
          const above = node.parentNode;
          if (above !== parent) {
            parent = above!;
            // Most texts directly follow their block's tag, or a link in it: the owner is known then.
            const next: Node = parent === blockElement || parent === owner ? parent : owners.of(parent);
            if (next !== owner && block.text !== '') block.endInto(blocks);
            owner = next;
            if (block.joinsWord(data) && areLaidOutApart(block.last!, node as Text)) block.endInto(blocks);
          }
          block.add(node as Text, data);
          left -= Math.floor(data.length / nodeLength);
          if (block.isLong) block.cutInto(blocks);
        }
      } else {
        const element = node as Element;
        const traits = traitsOf(element);
        const { kind } = traits;
        if (kind !== 'inline') {
          blockElement = node;
          if (block.text !== '') block.endInto(blocks);
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
        block.endInto(blocks);
        return shadowRoot;
      }
      node = enters ? walker.nextNode() : nextOutside(walker);
    }
    this.#left = left;
    block.endInto(blocks);
    return null;
  }

  /** Continues after a pause. False where the page removed the tree meanwhile. */
  #resume(tree: WalkedTree): boolean {
    if (!tree.path) return true;
    if (!isAttached(tree.root)) {
      this.#block.clear();
      return false;
    }
    const cutOff = resume(tree);
    if (!cutOff) return true;
    // The mutation record tells of what was removed, but not of what beside it was not read yet.
    this.#block.clear();
    this.#options.onLost?.(cutOff);
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
