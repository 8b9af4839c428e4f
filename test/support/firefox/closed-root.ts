import type { Frame, Page } from 'puppeteer-core';
import { callIn, contextOf, type Remote } from './bidi.ts';

interface HostNode {
  readonly shadowRoot?: Remote | null;
}

/**
 * Calls a function, given as text, with the closed shadow root that has an element with this attribute as `this`; null where
 * there is none. WebDriver BiDi gives access to closed roots, so that the extension needs no change for tests.
 */
export async function callInClosedRoot(
  place: Page | Frame,
  functionDeclaration: string,
  attribute: string,
): Promise<unknown> {
  const browser = ('mainFrame' in place ? place : place.page()).browser();
  const context = contextOf(place);
  const hosts = `(at) => {
    const found = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) if (walker.currentNode.popover === 'manual') found.push(walker.currentNode);
    return found[at] ?? null;
  }`;
  const isWanted = `function () { return this.querySelector('[${attribute}]') !== null }`;
  for (let at = 0; ; at += 1) {
    const host = await callIn(browser, context, hosts, [{ type: 'number', value: at }], {
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    if (host.type === 'null') return null;
    const root = (host.value as HostNode | undefined)?.shadowRoot;
    if (!root?.sharedId) continue;
    const self = { this: { sharedId: root.sharedId } };
    if ((await callIn(browser, context, isWanted, [], self)).value !== true) continue;
    const asJson = `function () { return JSON.stringify((${functionDeclaration}).call(this)) }`;
    const { value } = await callIn(browser, context, asJson, [], self);
    return JSON.parse(String(value));
  }
}
