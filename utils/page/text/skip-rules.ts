import {
  isMatching,
  isPlainText,
  nativeCall,
  nativeGet,
  parentOf,
  tagOf,
  walk,
} from '../dom/element-access.ts';
import { skippedTags } from './element-traits.ts';

/** Parts that a page marks as not to be read: hidden or editable. */
const skippedAttributes =
  '[hidden]:not([hidden="until-found" i]), [aria-hidden="true" i], [contenteditable]:not([contenteditable="false" i])';

/**
 * Parts that are not to be translated. On a short one, the text is a name or a symbol, such as in the site's own ticker; on
 * an application's root, it only keeps translators away, and its text is read.
 */
const untranslated = '[translate="no" i]:not(html, body, main, article)';

/** The longest untranslated text that is taken for names or a ticker, in UTF-16 code units. */
const longestNames = 300;
/** Elements that a page has around sentences. */
const prose = 'p, h1, h2, h3, article, main';

const alwaysSkipped = `${skippedTags.replaceAll(' ', ', ')}, ${skippedAttributes}`;
const anySkipped = `${alwaysSkipped}, ${untranslated}`;

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
  const query = (selector: string): NodeListOf<Element> =>
    nativeCall<ParentNode, 'querySelectorAll'>(of, 'querySelectorAll', root, selector);
  const skipped = new Set(query(skippedAttributes));
  for (const element of query(untranslated)) if (hasNamesOnly(element)) skipped.add(element);
  return skipped;
}

/** True where a node, or an ancestor through shadow roots, is not read. */
export function isSkipped(node: Node): boolean {
  let at: Node | null = node;
  while (at) {
    const element: Element | null = at instanceof Element ? at : parentOf(at);
    if (element && isSkippedInTree(element)) return true;
    const root: Node = nativeCall(Node, 'getRootNode', element ?? at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

function isSkippedInTree(element: Element): boolean {
  let at: Element | null = element;
  while (at) {
    const match: Element | null = nativeCall(Element, 'closest', at, anySkipped);
    if (!match) return false;
    const isRead = isMatching(match, alwaysSkipped)
      ? tagOf(match) === 'PRE' && isPlainText(document)
      : !hasNamesOnly(match);
    if (!isRead) return true;
    at = parentOf(match);
  }
  return false;
}

/** Ends at the first letters too many: the element may be the whole page. */
function hasNamesOnly(element: Element): boolean {
  if (nativeCall(Element, 'querySelector', element, prose)) return false;
  const texts = walk(element, NodeFilter.SHOW_TEXT);
  let left = longestNames;
  while (left >= 0 && texts.nextNode()) left -= (texts.currentNode as Text).data.trim().length + 1;
  return left >= 0;
}
