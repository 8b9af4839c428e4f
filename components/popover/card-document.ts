/*
 * A document has its pictures and forms as properties that come before the browser's: with `<img name="createElement">`
 * in a page, `document.createElement` is the picture, in content scripts too, and no card could be drawn. Preact creates
 * nodes with the `ownerDocument` of their parent, so the card's elements have one that calls the browser's own methods.
 */

const nodes = {
  createElementNS(namespace: string, name: string): Element {
    const element = Document.prototype.createElementNS.call(document, namespace, name);
    return Object.defineProperty(element, 'ownerDocument', { value: nodes });
  },
  createTextNode(text: string): Text {
    return Document.prototype.createTextNode.call(document, text);
  },
};

/** An HTML element of the card. What Preact renders into it is created like it. */
export function createCardElement(name: string): HTMLElement {
  return nodes.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
}

/** A copy, for the card, of an element from another document. */
export function importForCard(element: Element): Element {
  return Document.prototype.importNode.call(document, element, true) as Element;
}
