import { kindOf, skippedBelow } from './skip-rules.ts';

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
/** A block is not longer than this, so that no text keeps the page waiting. */
const longestBlock = 16_384;

/**
 * Reads the text below `root`, block by block, without touching it: a loop of its own, so that depth costs no
 * stack, with open shadow roots before the children of their host.
 */
export function* walkText(root: Node, options: WalkOptions = {}): Generator<TextBlock | null> {
  const { isTimeUp, onShadowRoot, onCustomElement, onLost, only } = options;
  const skips = [skippedIn(root)];
  const run = new Run();
  /** The member of `only` that the walk is in. */
  let within: Node | null = null;
  let count = 0;
  let node: Node = root;
  for (;;) {
    let next: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      run.add(node as Text);
      if (run.isLong) yield* run.pieces();
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const kind = kindOf(element.localName);
      if (kind !== 'inline' && run.text !== '') {
        const block = run.end();
        if (block) yield block;
      }
      if (only && node !== root && only.delete(node)) within ??= node;
      const enters =
        node === root ||
        (kind !== 'skipped' &&
          !skips.some((skip) => skip.has(element)) &&
          (!only || within !== null || kind === 'inline'));
      if (enters) {
        const { shadowRoot } = element;
        if (shadowRoot) {
          onShadowRoot?.(shadowRoot);
          if (shadowRoot.firstChild) {
            skips.push(skippedIn(shadowRoot));
            next = shadowRoot.firstChild;
          }
        } else if (onCustomElement && element.localName.includes('-')) onCustomElement(element);
        next ??= node.firstChild;
      }
    } else if (node === root) next = node.firstChild;
    count += 1;
    if (isTimeUp && count % clockEvery === 0 && isTimeUp()) {
      const path = pathFrom(node, root);
      yield null;
      const kept = path.find((each) => each.isConnected);
      if (kept !== node) {
        // The page took away what was being read. Its record tells of that, but not of what we had not read yet.
        if (!kept) return;
        run.clear();
        onLost?.(kept);
        node = kept;
        next = null;
      } else if (next && !next.isConnected) next = null;
    }
    while (!next && node !== root) {
      if (node === within) within = null;
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent) return;
      if (parent instanceof ShadowRoot && parent !== root) {
        const block = run.end();
        if (block) yield block;
        skips.pop();
        node = parent.host;
        next = node.firstChild;
      } else {
        node = parent;
        if (run.text !== '' && !isInline(node)) {
          const block = run.end();
          if (block) yield block;
        }
      }
    }
    if (!next) break;
    node = next;
  }
  const block = run.end();
  if (block) yield block;
}

function isInline(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && kindOf((node as Element).localName) === 'inline';
}

/** The nodes from `node` up to `root`, itself first. */
function pathFrom(node: Node, root: Node): Node[] {
  const path = [node];
  for (let at: Node | null = node; at && at !== root;) {
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
    if (at) path.push(at);
  }
  return path;
}

function skippedIn(root: Node): ReadonlySet<Element> {
  return 'querySelectorAll' in root ? skippedBelow(root as ParentNode) : new Set();
}

/** Gathers the text nodes of one run. */
class Run {
  text = '';
  #parts: TextPart[] = [];

  get isLong(): boolean {
    return this.text.length > longestBlock;
  }

  add(node: Text): void {
    const { data } = node;
    // The white space between blocks, which is every second text node of a page, goes no further.
    if (this.text === '' && isBlank(data)) return;
    this.#parts.push({ node, start: this.text.length, from: 0 });
    this.text += data;
  }

  clear(): void {
    this.text = '';
    this.#parts = [];
  }

  /** The run as a block, if it has anything to read. */
  end(): TextBlock | null {
    const { text } = this;
    const parts = this.#parts;
    this.clear();
    return hasLetters(text) ? { text, parts } : null;
  }

  /** Cuts blocks off a long run, between words; what is left goes on. */
  *pieces(): Generator<TextBlock> {
    const { text } = this;
    let from = 0;
    while (text.length - from > longestBlock) {
      const gap = text.lastIndexOf(' ', from + longestBlock);
      const to = gap > from ? gap : from + longestBlock;
      const piece = text.slice(from, to);
      const parts = this.#cut(from, to);
      if (hasLetters(piece)) yield { text: piece, parts };
      from = to;
    }
    this.#parts = this.#cut(from, text.length);
    this.text = text.slice(from);
  }

  #cut(from: number, to: number): TextPart[] {
    return this.#parts
      .filter(({ node, start, from: skipped }) => start < to && start + node.length - skipped > from)
      .map(({ node, start, from: skipped }) => ({
        node,
        start: Math.max(0, start - from),
        from: skipped + Math.max(0, from - start),
      }));
  }
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

/** Nearly every text that is not blank has a letter at its beginning, and then this looks at no more than that. */
function hasLetters(text: string): boolean {
  return /[\p{L}$]/u.test(text);
}
