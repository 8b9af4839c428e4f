import { traitsOf } from './skip-rules.ts';

/** More inline elements in each other than pages have: from there on the way up is remembered. */
const deep = 8;

/** Tells what a line belongs to: the nearest around a text that does not stand within a line itself. */
export class LineOwners {
  readonly #known = new Map<Node, Node>();

  /** `parent` is what a text stands in. */
  of(parent: Node): Node {
    let at = parent;
    for (let steps = 0; isWithinLine(at); steps += 1) {
      const known = this.#known.size > 0 && this.#known.get(at);
      if (known) return this.#remember(parent, at, known);
      if (!at.parentNode) break;
      at = at.parentNode;
      if (steps === deep) return this.#remember(parent, at, this.of(at));
    }
    return at;
  }

  /** All inline elements from one up to another have the same owner. */
  #remember(from: Node, to: Node, owner: Node): Node {
    for (let at = from; at !== to; at = at.parentNode!) this.#known.set(at, owner);
    return owner;
  }
}

function isWithinLine(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && traitsOf((node as Element).localName).kind === 'inline';
}
