/** In CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An open card or notice. */
export interface OpenCard {
  /** That of its coin; null for a notice. */
  readonly name: string | null;
  readonly price: string | null;
  readonly notice: string | null;
  readonly pinned: boolean;
  readonly box: Box;
}

/** The open cards and notices of these closed roots. */
export function openCards(roots: readonly ShadowRoot[]): OpenCard[] {
  return openOf(roots).map((root) => ({
    name: textOf(root, '[data-part="name"]'),
    price: textOf(root, '[data-part="price"]'),
    notice: textOf(root, '.notice-text'),
    pinned: root.querySelector('.card')?.getAttribute('data-pinned') === 'true',
    box: boxOfElement(root.host),
  }));
}

/** Where an element of an open card is, by the name of its coin; null for the notice. */
export function boxInCard(roots: readonly ShadowRoot[], name: string | null, selector: string): Box {
  const root = openOf(roots).find((each) => textOf(each, '[data-part="name"]') === name);
  return boxIn(root, selector);
}

/** Where an element of a card is. */
export function boxIn(root: ShadowRoot | null | undefined, selector: string): Box {
  const found = root?.querySelector(selector);
  if (!found) throw new Error(`the card has no ${selector}`);
  return boxOfElement(found);
}

function boxOfElement(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

function openOf(roots: readonly ShadowRoot[]): ShadowRoot[] {
  return roots.filter(({ host }) => host.isConnected && host.matches(':popover-open'));
}

function textOf(root: ShadowRoot, selector: string): string | null {
  return root.querySelector<HTMLElement>(selector)?.innerText ?? null;
}
