import { LineOwners } from './line-owners.ts';
import { skippedBelow, traitsOf } from './skip-rules.ts';
import { isBlank, TextRun } from './text-run.ts';

/** A run of text that reads as one: a paragraph, a heading, a cell. */
export interface TextBlock {
  readonly text: string;
  /** The text nodes that make it up; in document order. */
  readonly parts: readonly TextPart[];
}

export interface TextPart {
  readonly node: Text;
  /** Offset in the block's text. */
  readonly start: number;
  /** Offset in the node's text: not 0 where a very long node is read in several blocks. */
  readonly from: number;
}

export interface WalkOptions {
  /** Asked now and then; true makes the walker yield null, which is where its caller may let the page work. */
  readonly isTimeUp?: () => boolean;
  /** Told of each open shadow root before it is read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of elements that may get a shadow root later: custom ones without one. */
  readonly onCustomElement?: (element: Element) => void;
  /** Told where the walk was cut off, because the page removed what was being read: what lies in there is unread. */
  readonly onLost?: (unread: Node) => void;
  /** Reads only the lines of `root` itself and what lies in these; each is taken out of the set when met. */
  readonly only?: Set<Node>;
}

/** Nodes between two looks at the clock. */
const clockEvery = 64;
const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/**
 * Reads the text below `root`, block by block, without touching it, with open shadow roots before the children of
 * their host. The browser's own walker goes from node to node: depth costs no stack, and a step no look at what is
 * neither element nor text.
 */
export function* walkText(root: Node, options: WalkOptions = {}): Generator<TextBlock | null> {
  const { only, ...wide } = options;
  const { isTimeUp, onShadowRoot, onCustomElement, onLost } = wide;
  const skipped = 'querySelectorAll' in root ? skippedBelow(root as ParentNode) : new Set<Element>();
  const walker = document.createTreeWalker(root, shown);
  const owners = new LineOwners();
  const run = new TextRun();
  /** The member of `only` that the walk is in. */
  let within: Node | null = null;
  /** Where the text before came from, and what its line belongs to. */
  let parent: Node | null = null;
  let owner: Node | null = null;
  /** The last element that ends lines. */
  let blockElement: Node | null = null;
  let count = 0;
  let node: Node | null = root;
  while (node) {
    let enters = true;
    /** The way up from here, kept while others may change the page. */
    let path: Node[] | null = null;
    if (within && !within.contains(node)) within = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      const { data } = text;
      if (text.parentNode !== parent) {
        parent = text.parentNode!;
        // Most texts follow their block's tag, or a link in it: those need no look around.
        const next: Node = parent === blockElement || parent === owner ? parent : owners.of(parent);
        if (next !== owner && run.text !== '') {
          const block = run.end();
          if (block) yield block;
        }
        owner = next;
      }
      // The white space between blocks, which is every second text node of a page, goes no further.
      if (run.text !== '' || !isBlank(data)) {
        run.add(text, data);
        if (run.isLong) yield* run.pieces();
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const { kind, mayHost, isCustom } = traitsOf(element.localName);
      if (kind !== 'inline') {
        blockElement = node;
        if (run.text !== '') {
          const block = run.end();
          if (block) yield block;
        }
      }
      if (node !== root) {
        if (only?.delete(node)) within ??= node;
        enters =
          kind !== 'skipped' &&
          (skipped.size === 0 || !skipped.has(element)) &&
          (!only || within !== null || kind === 'inline');
      }
      const shadowRoot = enters && mayHost ? element.shadowRoot : null;
      if (shadowRoot) {
        onShadowRoot?.(shadowRoot);
        const block = run.end();
        if (block) yield block;
        path = pathFrom(node, root);
        yield* walkText(shadowRoot, wide);
      } else if (enters && isCustom) onCustomElement?.(element);
    }
    count += 1;
    if (isTimeUp && count % clockEvery === 0 && isTimeUp()) {
      path ??= pathFrom(node, root);
      yield null;
    }
    if (path) {
      if (!root.isConnected) return;
      const kept: Node = path.find((each) => root.contains(each)) ?? root;
      if (kept !== node) {
        // The page took away what was being read. Its record tells of that, but not of what we had not read yet.
        run.clear();
        onLost?.(kept);
        walker.currentNode = kept;
        enters = false;
      }
    }
    node = enters ? walker.nextNode() : nextOutside(walker);
  }
  const block = run.end();
  if (block) yield block;
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
