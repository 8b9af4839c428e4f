import { isPlainText, nativeGet } from '../dom/element-access.ts';

/** Elements whose text is not read, with all that is in them. */
export const skippedTags =
  'head script style noscript template code pre kbd samp textarea input select option button iframe object embed ' +
  'canvas video audio svg math';

const inlineTags =
  'a abbr acronym b bdi bdo big cite del dfn em font i ins label mark nobr q rp rt ruby s small span strike ' +
  'strong sub sup time tt u var wbr';

/** Elements that the standard lets have a shadow root, besides custom ones. */
const hostTags = 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span';

/** How the walker treats an element: inline text goes on through it, a block ends text before and after, skipped is not read. */
type ElementKind = 'inline' | 'block' | 'skipped';

/** What an element's tag tells of it. Unknown elements are blocks. */
export interface Traits {
  readonly kind: ElementKind;
  readonly mayHaveShadow: boolean;
  /** A custom element: its script may attach a shadow root later. */
  readonly isCustom: boolean;
}

const known = new Map<string, Traits>();
for (const tag of inlineTags.split(' ')) add(tag, 'inline');
// `pre` is decided with the first one, by the kind of the document.
for (const tag of skippedTags.split(' ')) if (tag !== 'pre') add(tag, 'skipped');
for (const tag of hostTags.split(' ')) add(tag, tag === 'span' ? 'inline' : 'block', true);

function add(tag: string, kind: ElementKind, mayHaveShadow = false): Traits {
  const isCustom = tag.includes('-');
  const traits = { kind, mayHaveShadow: mayHaveShadow || isCustom, isCustom };
  known.set(tag, traits);
  return traits;
}

/** One lookup in a map for nearly every element: this runs for each element of a page. */
export function traitsOf(element: Element): Traits {
  return known.get(element.localName) ?? newTraitsOf(element);
}

/** For a tag that was not met before, `pre` among them, or a form with a control of the name `localName`. */
function newTraitsOf(element: Element): Traits {
  const tag = nativeGet(Element, 'localName', element);
  return known.get(tag) ?? add(tag, tag === 'pre' && !isPlainText(document) ? 'skipped' : 'block');
}

/** The element, shadow root or document whose own lines a node belongs to. */
export function ownerOf(node: Node): Node {
  let at = node;
  while (at.nodeType === Node.TEXT_NODE || isInline(at)) {
    const parent = at.parentNode;
    if (!parent) break;
    at = parent;
  }
  return at;
}

/** No form is inline: properties of inline elements are the browser's, and a clobbered `nodeType` gives false. */
export function isInline(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && traitsOf(node as Element).kind === 'inline';
}

/** Inline elements nested deeper than on usual pages: from this depth, results are cached. */
const cachedFrom = 8;

/** `ownerOf` for many text nodes: caches the owners of deeply nested inline elements. */
export class LineOwners {
  readonly #known = new Map<Node, Node>();

  /** @param parent the text's parent */
  of(parent: Node): Node {
    let at = parent;
    for (let steps = 0; isInline(at); steps += 1) {
      const cached = this.#known.size > 0 && this.#known.get(at);
      if (cached) return this.#cache(parent, at, cached);
      if (!at.parentNode) break;
      at = at.parentNode;
      if (steps === cachedFrom) return this.#cache(parent, at, this.of(at));
    }
    return at;
  }

  /** All inline elements from one up to another have the same owner. */
  #cache(from: Node, to: Node, owner: Node): Node {
    for (let at = from; at !== to; at = at.parentNode!) this.#known.set(at, owner);
    return owner;
  }
}

/** Inline elements above a text that are looked at; deeper nesting counts as text that goes on. */
const deepest = 8;

function inlineAncestors(text: Text): Element[] {
  const elements: Element[] = [];
  for (let at = text.parentNode; at && elements.length < deepest && isInline(at); at = at.parentNode)
    elements.push(at as Element);
  return elements;
}

function hasWidth(...lengths: readonly string[]): boolean {
  return lengths.some((length) => Number.parseFloat(length) > 0);
}

/** A text with one letter in a box of its own: an initial, or one letter of an animated word. */
const longestInitial = 1;

/**
 * True where the box ends the line or leaves room at the side that touches the other text: a block, an item of a flex row, or
 * an inline box with a margin, padding or border there. A floated initial, `B` before `itcoin`, is part of its word.
 */
function isSetApart(element: Element, side: 'start' | 'end', length: number): boolean {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'contents' || display === 'none' || display.startsWith('ruby')) return false;
  if (length <= longestInitial) return false;
  if (!display.startsWith('inline')) return true;
  return side === 'end'
    ? hasWidth(style.marginInlineEnd, style.paddingInlineEnd, style.borderInlineEndWidth)
    : hasWidth(style.marginInlineStart, style.paddingInlineStart, style.borderInlineStartWidth);
}

/**
 * True where two texts that follow each other in one line of markup, without white space between, are laid out apart:
 * `<a>Bitcoin</a><a>Ethereum</a>` in a flex row. In `<b>Bit</b>coin` they are one word.
 */
export function areLaidOutApart(before: Text, after: Text): boolean {
  const ended = inlineAncestors(before);
  const begun = inlineAncestors(after);
  return (
    ended.some((each) => !begun.includes(each) && isSetApart(each, 'end', before.length)) ||
    begun.some((each) => !ended.includes(each) && isSetApart(each, 'start', after.length))
  );
}
