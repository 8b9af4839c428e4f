import { parentOf } from '../dom/element-access.ts';

/**
 * A value that elements inherit from their parent: `own` returns undefined for an element without a value of its own,
 * `atRoot` is the value where no ancestor has one. Each element is computed once, so that the cost for all elements
 * of a page is in proportion to their number, however deeply they are nested.
 */
export function inherited<T>(
  own: (element: Element) => T | undefined,
  atRoot: T,
): (element: Element | null) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const path: Element[] = [];
    let answer: T | undefined;
    let at = element;
    while (at && answer === undefined) {
      answer = known.has(at) ? known.get(at) : own(at);
      path.push(at);
      at = parentOf(at);
    }
    const found = answer ?? atRoot;
    for (const each of path) known.set(each, found);
    return found;
  };
}
