import { nativeCall, nativeGet, rootOf } from './element-access.ts';

/**
 * The elements that Tickmark adds to a page, by reference: the page could copy a name or an attribute. The set is a property of
 * the isolated world's global object, as several scripts of the extension run in that world.
 */
const place = Symbol.for('tickmark.own-elements');

export function addOwnElement(element: Element): void {
  ownElements().add(element);
}

export function isOwnElement(node: Node): boolean {
  return ownElements().has(node);
}

function ownElements(): WeakSet<Node> {
  const known: unknown = Reflect.get(globalThis, place);
  if (known instanceof WeakSet) return known;
  const made = new WeakSet<Node>();
  Reflect.set(globalThis, place, made);
  return made;
}

/** Marks the content of the card's closed root, which pages can't read. */
const contentMark = '[data-tickmark]';

/**
 * Removes the card's host that a previous version of the content script left in the page. Firefox ends content scripts
 * before they can clean up, but gives the next version access to closed shadow roots, by which the host is recognised.
 * A page that imitates the content loses that element.
 */
export function removeLeftovers(page: Document): void {
  // No query: it would visit every element of the page.
  for (const element of Array.from(nativeGet(Element, 'children', rootOf(page))))
    if (closedRootOf(element)?.querySelector(contentMark)) nativeCall(Element, 'remove', element);
}

/** Null in Chromium, where the content script of a removed version runs on and cleans up itself. */
function closedRootOf(element: Element): ShadowRoot | null {
  if (nativeGet(Element, 'shadowRoot', element)) return null;
  const root: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  return root instanceof ShadowRoot ? root : null;
}
