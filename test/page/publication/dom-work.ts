/** What `countDomWork` adds to the page. */
declare global {
  var domWork: { steps: number };
}

/**
 * Runs in the page, as text: counts what the reader does with the DOM from here on. An ancestor that `closest` or
 * `contains` passes is a step, an element that a query looks at, a node that a walk visits, an attribute that is read,
 * and ten characters of text. The counts are the same in every run, whatever else the machine does.
 */
export function countDomWork(): void {
  const work = { steps: 0 };
  globalThis.domWork = work;
  const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')!;
  const depthOf = (node: Node | null): number => {
    let depth = 0;
    for (let at = node; at; at = parent.get!.call(at) as Node | null) depth += 1;
    return depth;
  };
  const count = (
    owner: object,
    name: string,
    cost: (self: never, args: never[], result: never) => number,
  ) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
    const key = descriptor.get ? 'get' : 'value';
    const original = descriptor[key] as (...args: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      ...descriptor,
      [key](this: never, ...args: never[]) {
        const result = original.apply(this, args);
        work.steps += cost(this, args, result as never);
        return result;
      },
    });
  };
  const elementsIn = (self: Element): number => self.getElementsByTagName('*').length;
  count(Element.prototype, 'matches', () => 1);
  count(
    Element.prototype,
    'getAttribute',
    (_self, _args, result: string | null) => 1 + (result?.length ?? 0) / 10,
  );
  count(
    Element.prototype,
    'closest',
    (self: Element, _args, result: Element | null) => depthOf(self) - depthOf(result),
  );
  count(Node.prototype, 'contains', (_self, [other]: Node[]) => depthOf(other ?? null));
  count(
    Node.prototype,
    'textContent',
    (_self, _args, result: string | null) => 1 + (result?.length ?? 0) / 10,
  );
  count(Node.prototype, 'parentElement', () => 1);
  count(Element.prototype, 'querySelector', (self: Element) => elementsIn(self));
  count(Element.prototype, 'querySelectorAll', (self: Element) => elementsIn(self));
  count(TreeWalker.prototype, 'nextNode', () => 1);
}
