import { speaksBidi } from './firefox/bidi.ts';
import { callInClosedRoot } from './firefox/closed-root.ts';
import { waitFor } from './wait-for.ts';
import type { CDPSession, Frame, Page, Protocol } from 'puppeteer-core';

/** What the popover shows. */
export interface PopoverReading {
  /** What is visible, line breaks as laid out. */
  readonly text: string;
  /** Visible text by `data-part`: name, symbol, price, change, source, age, problem. Parts not shown are missing. */
  readonly parts: Readonly<Record<string, string>>;
  /** `data-*` and `aria-*` attributes of the card. */
  readonly attributes: Readonly<Record<string, string>>;
  /** In CSS pixels of the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Reads the popover of a page, or of one of its frames, through its closed shadow root; null while none is open. */
export function readPopover(place: Page | Frame): Promise<PopoverReading | null> {
  return callInCard(place, readRoot);
}

/**
 * Calls a function in the page's own world with the card's closed root as `this`; null if the page has none.
 * @param work as text: it may use nothing from outside, and returns what JSON can hold
 */
export function callInCard<T>(place: Page | Frame, work: (this: ShadowRoot) => T | null): Promise<T | null> {
  return callOnRoot(place, String(work)) as Promise<T | null>;
}

/** The same with the closed root of the notice after a choice in a card. */
export function callInNotice<T>(page: Page, work: (this: ShadowRoot) => T | null): Promise<T | null> {
  return callOnRoot(page, String(work), 'data-subject') as Promise<T | null>;
}

/**
 * The same for a function with the root as its argument. Throws if the page has no popover.
 * @param work as text: it may use nothing from outside, and returns what JSON can hold
 */
export async function callInPopover<T>(page: Page, work: (root: ShadowRoot) => T): Promise<T> {
  const result = await callOnRoot(page, `function () { return (${String(work)})(this); }`);
  if (result === null) throw new Error('The page has no popover.');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the function returns, through the protocol
  return result as T;
}

/** @param attribute of an element in the root: that of cards, unless given */
async function callOnRoot(
  place: Page | Frame,
  functionDeclaration: string,
  attribute = 'data-state',
): Promise<unknown> {
  const page = 'mainFrame' in place ? place : place.page();
  if (speaksBidi(page.browser())) return callInClosedRoot(place, functionDeclaration, attribute);
  // A cross-site frame has its own process, a same-site frame is in its page's document.
  const own = 'mainFrame' in place ? await page.createCDPSession() : null;
  const session = own ?? (place as unknown as { readonly client: CDPSession }).client;
  try {
    const objectId = await closedRoot(session, attribute);
    if (objectId === null) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await own?.detach();
  }
}

/** The open popover, once `ready` is true; by default once it shows a price or a problem. */
export function popoverWith(
  page: Page | Frame,
  what: string,
  ready: (popover: PopoverReading) => boolean = hasOutcome,
  timeout?: number,
): Promise<PopoverReading> {
  const read = async () => {
    const popover = await readPopover(page);
    return popover && ready(popover) ? popover : null;
  };
  return waitFor(read, { what: `the popover of ${what}`, ...(timeout === undefined ? {} : { timeout }) });
}

/** Waits until no popover is open. */
export async function popoverGone(page: Page | Frame): Promise<void> {
  await waitFor(async () => (await readPopover(page)) === null, { what: 'the popover to close' });
}

function hasOutcome({ parts, attributes }: PopoverReading): boolean {
  return (
    attributes['data-state'] !== 'loading' && (parts['price'] !== undefined || parts['problem'] !== undefined)
  );
}

/** A handle on the popover's shadow root in the page, or null where the page has none yet. */
export async function closedRoot(session: CDPSession, attribute = 'data-state'): Promise<string | null> {
  const { root: documentNode } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const root = findCardRoot(documentNode, attribute);
  if (root === null) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return object.objectId ?? null;
}

/** The closed root that holds the card, wherever its host stands and whatever that is. */
function findCardRoot(node: Protocol.DOM.Node, attribute: string): Protocol.DOM.Node | null {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed' && holds(root, attribute)) return root;
  }
  for (const child of [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ]) {
    const found = findCardRoot(child, attribute);
    if (found) return found;
  }
  return null;
}

function holds(node: Protocol.DOM.Node, attribute: string): boolean {
  return (
    node.attributes?.includes(attribute) === true ||
    (node.children ?? []).some((child) => holds(child, attribute))
  );
}

/** Runs in the page, as text: it may use nothing from outside. */
function readRoot(this: ShadowRoot): PopoverReading | null {
  if (!this.host.matches(':popover-open')) return null;
  const card = this.querySelector('[data-state]');
  if (!(card instanceof HTMLElement)) return null;
  const parts = [...this.querySelectorAll<HTMLElement>('[data-part]')].filter((part) =>
    part.checkVisibility(),
  );
  const attributes = [...card.attributes].filter(({ name }) => /^(data|aria)-/.test(name));
  const { x, y, width, height } = this.host.getBoundingClientRect();
  return {
    text: card.innerText,
    // The first of a name counts: further down the card has changes of other times.
    parts: Object.fromEntries(
      parts.toReversed().map((part) => [part.dataset['part'] ?? '', part.innerText.trim()]),
    ),
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    box: { x, y, width, height },
  };
}
