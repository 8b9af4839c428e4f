/*
 * DOM clobbering: a form has its controls, and a document its pictures and forms, as properties of its own that come
 * before the browser's, in content scripts too. With `<input name="parentNode">` in it, `form.parentNode` is the input,
 * and a loop over ancestors never ends. Whatever may be a form or the document is therefore read through the prototype
 * that defines the property. Text nodes, shadow roots, and elements of other kinds have no such properties.
 */

interface ClassOf<T> {
  readonly prototype: T;
}

type MethodOf<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never;
}[keyof T];

/** The property of an element or document as the browser defines it. */
export function nativeGet<T extends object, K extends keyof T>(of: ClassOf<T>, name: K, target: T): T[K] {
  return Reflect.get(of.prototype, name, target);
}

/** Calls a method of an element or document as the browser defines it. */
export function nativeCall<T extends object, K extends MethodOf<T>>(
  of: ClassOf<T>,
  name: K,
  target: T,
  ...args: T[K] extends (...all: infer P) => unknown ? P : never
): T[K] extends (...all: never[]) => infer R ? R : never {
  // A getter is never read here: methods lie on the prototype itself.
  return Reflect.apply(of.prototype[name] as (...all: unknown[]) => never, target, args);
}

export function parentOf(node: Node): Element | null {
  return nativeGet(Node, 'parentElement', node);
}

/** The parent, or the host of a shadow root: the way up through shadow trees. */
export function composedParentOf(node: Node): Node | null {
  return nativeGet(Node, 'parentNode', node) ?? (node instanceof ShadowRoot ? node.host : null);
}

export function isAttached(node: Node): boolean {
  return nativeGet(Node, 'isConnected', node);
}

export function contains(node: Node, other: Node): boolean {
  return nativeCall(Node, 'contains', node, other);
}

/** The element right before or right after one, in the same parent. */
export function siblingOf(
  element: Element,
  which: 'previousElementSibling' | 'nextElementSibling',
): Element | null {
  return nativeGet(Element, which, element);
}

/** The tag's name, in capitals in HTML. */
export function tagOf(node: Node): string {
  return nativeGet(Node, 'nodeName', node);
}

/** The document's title as `<title>` says it. */
export function ownTitle(page: Document): string {
  return nativeGet(Document, 'title', page);
}

/** Whether the browser shows a text file, in a `pre` that is the whole page. */
export function isPlainText(page: Document): boolean {
  return nativeGet(Document, 'contentType', page) === 'text/plain';
}

/** Whether the browser shows a PDF document, which is an element of another process. */
export function isPdf(page: Document): boolean {
  return nativeGet(Document, 'contentType', page) === 'application/pdf';
}

/** The root element. */
export function rootOf(page: Document): HTMLElement {
  return nativeGet(Document, 'documentElement', page);
}

export function isHidden(page: Document): boolean {
  return nativeGet(Document, 'hidden', page);
}

export function attributeOf(element: Element, name: string): string | null {
  return nativeCall(Element, 'getAttribute', element, name);
}

export function isMatching(element: Element, selector: string): boolean {
  return nativeCall(Element, 'matches', element, selector);
}

export function boxOf(element: Element): DOMRect {
  return nativeCall(Element, 'getBoundingClientRect', element);
}

/** The elements of a page that match, in order; at most `limit` of them. */
export function elementsOf(page: Document, selector: string, limit: number): Element[] {
  const found = nativeCall(Document, 'querySelectorAll', page, selector);
  // Not spread first: that would make an object of each of them.
  return Array.from({ length: Math.min(found.length, limit) }, (_, at) => found[at]!);
}

/** The first element of a page that matches. */
export function firstOf(page: Document, selector: string): Element | null {
  return nativeCall(Document, 'querySelector', page, selector);
}

/** Walks what is inside of `root`, which may be of another document. */
export function walk(root: Node, what: number): TreeWalker {
  return nativeCall(Document, 'createTreeWalker', document, root, what);
}

/** The elements below a node that match, as the browser's list: an object is made for those that are visited. */
export function elementsIn(root: Node, selector: string): ArrayLike<Element> {
  const type = nativeGet(Node, 'nodeType', root);
  const of: ClassOf<ParentNode> | null =
    type === Node.ELEMENT_NODE
      ? Element
      : type === Node.DOCUMENT_NODE
        ? Document
        : type === Node.DOCUMENT_FRAGMENT_NODE
          ? DocumentFragment
          : null;
  return of
    ? nativeCall<ParentNode, 'querySelectorAll'>(of, 'querySelectorAll', root as never, selector)
    : [];
}
