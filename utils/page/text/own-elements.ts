/**
 * The elements that we put into a page, kept in the isolated world of its frame: a name or an attribute could be
 * claimed or copied by the page. Several scripts of ours run in that world, so the set hangs on its global object.
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
