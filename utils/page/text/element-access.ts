/*
 * Properties of elements and documents as the browser defines them. A form has its controls as properties of its own
 * that come before the browser's, and a document its pictures (DOM clobbering): with `<input name="parentElement">`
 * in it, `form.parentElement` is the input, and a loop over ancestors never ends. Elements of these kinds are
 * therefore read through the prototypes that define the property.
 */

function read(prototype: object, name: string, node: Node): unknown {
  return Reflect.get(prototype, name, node);
}

export function parentOf(node: Node): Element | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the browser's own property is
  return read(Node.prototype, 'parentElement', node) as Element | null;
}

/** The element right before or right after one, in the same parent. */
export function siblingOf(
  element: Element,
  which: 'previousElementSibling' | 'nextElementSibling',
): Element | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the browser's own property is
  return read(Element.prototype, which, element) as Element | null;
}

/** The tag's name, in capitals in HTML. */
export function tagOf(node: Node): string {
  return String(read(Node.prototype, 'nodeName', node));
}

/** The document's title as `<title>` says it. */
export function ownTitle(page: Document): string {
  return String(read(Document.prototype, 'title', page));
}

/** The root element. */
export function rootOf(page: Document): HTMLElement {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the browser's own property is
  return read(Document.prototype, 'documentElement', page) as HTMLElement;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function isMatching(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The elements of a page that match, in order; at most `limit` of them. */
export function elementsOf(page: Document, selector: string, limit: number): Element[] {
  const found: NodeListOf<Element> = Document.prototype.querySelectorAll.call(page, selector);
  // Not spread first: that would make an object of each of them.
  return Array.from({ length: Math.min(found.length, limit) }, (_, at) => found[at]!);
}

/** The first element of a page that matches. */
export function firstOf(page: Document, selector: string): Element | null {
  return Document.prototype.querySelector.call(page, selector);
}

/** Walks what is inside of `root`, which may be of another document. */
export function walk(root: Node, what: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, what);
}
