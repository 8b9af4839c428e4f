import { nativeCall, nativeGet, parentOf } from './element-access.ts';
import { skippedTags } from './element-traits.ts';

/**
 * Parts that a page marks as not to be read: hidden, editable, or not translated. `translate=no` on the whole page only
 * keeps translators away from an application; on a part of it, the text is a name or a symbol, such as in the site's own
 * ticker.
 */
const skippedAttributes =
  '[hidden]:not([hidden="until-found" i]), [aria-hidden="true" i], [contenteditable]:not([contenteditable="false" i]), ' +
  '[translate="no" i]:not(html, body, main, article)';

const anySkipped = `${skippedTags.replaceAll(' ', ', ')}, ${skippedAttributes}`;

/** The attributes that decide what is read. */
export const readingAttributes: readonly string[] = ['hidden', 'aria-hidden', 'contenteditable', 'translate'];

/** The elements below `root` that are not read because of their attributes. One query costs less than a test of each element. */
export function skippedBelow(root: Node): ReadonlySet<Element> {
  const type = nativeGet(Node, 'nodeType', root);
  if (type === Node.ELEMENT_NODE) return matchesIn(Element, root as Element);
  if (type === Node.DOCUMENT_NODE) return matchesIn(Document, root as Document);
  return type === Node.DOCUMENT_FRAGMENT_NODE
    ? matchesIn(DocumentFragment, root as DocumentFragment)
    : new Set();
}

function matchesIn<T extends ParentNode>(of: { readonly prototype: T }, root: T): ReadonlySet<Element> {
  return new Set(nativeCall<ParentNode, 'querySelectorAll'>(of, 'querySelectorAll', root, skippedAttributes));
}

/** True where a node, or an ancestor through shadow roots, is not read. */
export function isSkipped(node: Node): boolean {
  let at: Node | null = node;
  while (at) {
    const element: Element | null = at instanceof Element ? at : parentOf(at);
    if (element && nativeCall(Element, 'closest', element, anySkipped)) return true;
    const root: Node = nativeCall(Node, 'getRootNode', element ?? at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
