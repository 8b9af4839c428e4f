import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks } from '../support/marks.ts';
import { hoverText, textPlace } from '../support/pointer.ts';
import { type PopoverReading, popoverGone, popoverWith } from '../support/popover.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';
import { html } from './product.ts';

const url = 'https://www.bbc.com/news';

/** What a page may take from its scripts; ours have their own. */
const takesAll = `
  window.called = [];
  const take = (owner, names) => {
    for (const name of names)
      owner[name] = () => {
        called.push(name);
        throw new Error(name);
      };
  };
  take(Document.prototype, ['createElement', 'querySelectorAll', 'caretPositionFromPoint', 'elementFromPoint']);
  take(Element.prototype, ['attachShadow', 'closest', 'append', 'getClientRects']);
  take(HTMLElement.prototype, ['showPopover', 'hidePopover', 'focus']);
  take(Node.prototype, ['contains', 'getRootNode', 'appendChild', 'insertBefore', 'removeChild']);
  take(TreeWalker.prototype, ['nextSibling', 'parentNode']);
  take(EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']);
  take(Map.prototype, ['get', 'set', 'has', 'delete']);
  take(Set.prototype, ['add', 'has', 'delete']);
  take(Array.prototype, ['find', 'includes', 'flatMap', 'toSorted', 'join']);
  take(HighlightRegistry.prototype, ['set', 'delete', 'clear']);
  take(Highlight.prototype, ['add', 'delete']);
  take(window, ['MutationObserver', 'IntersectionObserver', 'StaticRange', 'Highlight', 'setTimeout', 'requestAnimationFrame']);
  Object.freeze(Array.prototype);`;

describe.each(bothBrowsers)('strict pages on %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterEach(() => page.close());
  afterAll(() => session.close());

  async function cardOn(content: Parameters<BrowserSession['world']['page']>[1]): Promise<PopoverReading> {
    session.world.page(url, content);
    page = await session.browser.open(url);
    await waitForMarks(page);
    await hoverText(page, 'Bitcoin');
    return popoverWith(page, 'Bitcoin', ({ parts }) => parts['price'] === '$70,652.60');
  }

  test('a page with the strictest Content-Security-Policy gets marks, and a card with all its styles', async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    const { box } = await cardOn({ status: 200, headers, body: html('<p>Well, Bitcoin rises.</p>') });
    expect(box.width).toBeGreaterThan(200);
    expect(box.height).toBeGreaterThan(100);
  });

  test('the extension calls no function that the page has replaced', async () => {
    const { parts } = await cardOn(html(`<script>${takesAll}</script><p>Well, Bitcoin rises.</p>`));
    expect(parts['name']).toBe('Bitcoin');
    expect(await page.evaluate('window.called')).toEqual([]);
  });

  test('a tap on a mention opens the card, and a tap elsewhere closes it', async () => {
    session.world.page(url, html('<p>Well, Bitcoin rises.</p><p style="margin-top: 450px">plain</p>'));
    page = await session.browser.open(url);
    await waitForMarks(page);
    const { x, y } = await textPlace(page, 'Bitcoin');
    await page.touchscreen.tap(x, y);
    const { parts } = await popoverWith(page, 'Bitcoin');
    expect(parts['price']).toBe('$70,652.60');
    const plain = await textPlace(page, 'plain');
    await page.touchscreen.tap(plain.x, plain.y);
    await popoverGone(page);
  });
});
