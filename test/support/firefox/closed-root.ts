import type { Frame, Page } from 'puppeteer-core';
import { callIn, contextOf, type Remote } from './bidi.ts';

interface HostNode {
  readonly shadowRoot?: Remote | null;
}

/**
 * Calls a function, given as text, with the closed shadow root of the card's host as `this`; null where there is
 * none. BiDi hands closed roots out to whoever asks, so that the extension under test stays as it is.
 */
export async function callInClosedRoot(place: Page | Frame, functionDeclaration: string): Promise<unknown> {
  const browser = ('mainFrame' in place ? place : place.page()).browser();
  const context = contextOf(place);
  const find = "() => document.querySelector('tickmark-popover')";
  const host = await callIn(browser, context, find, [], {
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const root = (host.value as HostNode | undefined)?.shadowRoot;
  if (!root?.sharedId) return null;
  const asJson = `function () { return JSON.stringify((${functionDeclaration}).call(this)) }`;
  const { value } = await callIn(browser, context, asJson, [], { this: { sharedId: root.sharedId } });
  return JSON.parse(String(value));
}
