import { isInBox } from '../../domain/hover/boxes.ts';
import { nativeCall, nativeGet } from '../dom/element-access.ts';
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
