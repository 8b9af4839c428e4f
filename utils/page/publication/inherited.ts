import { parentOf } from '../text/element-access.ts';

/**
 * An answer that elements take over from their parent unless they decide it themselves: `own` gives undefined where
 * it is the parent's, `atRoot` is that of a page which decides nothing. Each element is asked once, so that all
 * elements of a page cost as much as there are elements, however deep they lie in each other.
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
