import { isInBox } from '../../domain/hover/boxes.ts';
import { isMatching, nativeCall, nativeGet } from '../dom/element-access.ts';
import { liveRange, type MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';

/** How far beside the letters a pointer still counts as on them, in CSS pixels. */
const slack = 2;

/** The mention under a point of the viewport, by the caret position there, which all supported browsers tell. */
export function mentionAt(x: number, y: number, index: MentionIndex): MarkedMention | null {
  const caret = caretAt(x, y);
  const marked = caret && index.at(caret.node, caret.offset);
  if (!marked) return null;
  // The nearest caret position may be far from the point, for example at the end of a short line.
  return rectsOf(marked).some((rect) => isInBox(rect, x, y, slack)) ? marked : null;
}

/** The boxes of a mention's letters in the viewport: two where it breaks over a line. */
export function rectsOf(marked: MarkedMention): DOMRect[] {
  const range = liveRange(marked);
  return range ? [...range.getClientRects()] : [];
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in Document.prototype) {
    const options = { shadowRoots: shadowRootsAt(x, y) };
    const caret = nativeCall(Document, 'caretPositionFromPoint', document, x, y, options);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chrome before 128, which does not look into shadow roots.
  const range = nativeCall(Document, 'caretRangeFromPoint', document, x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The nested open shadow roots at a point, the outermost first. */
function shadowRootsAt(x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = nativeCall(Document, 'elementFromPoint', document, x, y);
  for (;;) {
    const root = element && nativeGet(Element, 'shadowRoot', element);
    if (!root || roots.includes(root)) return roots;
    roots.push(root);
    element = root.elementFromPoint(x, y);
  }
}

/** Elements that draw something of their own. */
const drawn =
  'img, picture, video, canvas, iframe, embed, object, svg, input, textarea, select, progress, meter';

/** The greatest opacity of a layer through which text is still read: the tint of a hovered tile, not the backdrop of a dialog. */
const faint = 0.2;

/** Child nodes of one element that are looked at, so that a list of thousands costs no animation frame. */
const mostChildren = 500;

/**
 * The mention under a point of the viewport that a transparent element covers: a heading's link stretched over its whole tile
 * (`::after`), or an empty link or span over a teaser. The caret position ends at that element. Nothing under an
 * element that hides the text.
 */
export function mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null {
  for (const element of elementsAt(x, y)) {
    const marked = mentionIn(element, index, x, y);
    if (marked) return marked;
    if (isOpaque(element)) return null;
  }
  return null;
}

/** The elements at a point, the topmost first, with those in open shadow roots before their host. */
function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Set<Element> {
  const found = new Set<Element>();
  const all =
    root instanceof Document
      ? nativeCall(Document, 'elementsFromPoint', root, x, y)
      : root.elementsFromPoint(x, y);
  for (const element of all) {
    if (nativeCall(Node, 'getRootNode', element) !== root) continue;
    const inner = nativeGet(Element, 'shadowRoot', element);
    if (inner) for (const each of elementsAt(x, y, inner)) found.add(each);
    found.add(element);
  }
  return found;
}

function mentionIn(element: Element, index: MentionIndex, x: number, y: number): MarkedMention | null {
  let node: Node | null = nativeGet(Node, 'firstChild', element);
  for (let count = 0; node && count < mostChildren; count += 1) {
    for (const marked of index.ofNode(node))
      if (rectsOf(marked).some((rect) => isInBox(rect, x, y))) return marked;
    node = nativeGet(Node, 'nextSibling', node);
  }
  return null;
}

/** Whether an element hides what is behind it. */
function isOpaque(element: Element): boolean {
  if (!nativeCall(Element, 'checkVisibility', element, { opacityProperty: true, visibilityProperty: true }))
    return false;
  return (
    isMatching(element, drawn) ||
    isPainted(getComputedStyle(element)) ||
    isPainted(getComputedStyle(element, '::before'), true) ||
    isPainted(getComputedStyle(element, '::after'), true)
  );
}

/** @param isPseudo of a pseudo-element, which covers other text only where it is positioned */
function isPainted(style: CSSStyleDeclaration, isPseudo = false): boolean {
  if (isPseudo && (style.content === 'none' || !/^(?:absolute|fixed)$/.test(style.position))) return false;
  if (Number(style.opacity) <= faint) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = style;
  return backgroundImage !== 'none' || backdropFilter !== 'none' || alphaOf(backgroundColor) > faint;
}

/** The opacity of a computed colour: `rgba(0, 0, 0, 0.5)`, `oklch(0 0 0 / 0.5)`; without an alpha it is opaque. */
function alphaOf(color: string): number {
  const alpha = /^rgba\(.*,\s*([\d.e-]+)\)$/.exec(color) ?? /\/\s*([\d.e-]+)\)$/.exec(color);
  return color === 'transparent' ? 0 : Number(alpha?.[1] ?? 1);
}
