import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { bothBrowsers, elsewhereUrl, startSession, type BrowserSession } from './both-browsers.ts';

const site = 'blog.example.org';

describe.each(bothBrowsers)('which pages on %s', (kind) => {
  let session: BrowserSession;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterEach(() => session.closePages());
  afterAll(() => session.close());

  test('once: marks the page and opens its card, but not after the next load', async () => {
    const page = await session.browser.open(elsewhereUrl);
    const popup = await session.browser.popup(page);
    await waitFor(() => popup.has('[data-action="once"]'), { what: 'the offer' });
    expect(await markedTexts(page)).toEqual([]);
    await popup.click('[data-action="once"]');
    await waitForMarks(page);
    await popup.close();
    await hoverText(page, 'BTC');
    expect((await popoverWith(page, 'BTC')).parts['price']).toBe('$70,652.60');
    await page.reload();
    const again = await session.browser.popup(page);
    await waitFor(() => again.has('[data-action="once"]'), { what: 'the offer after the reload' });
    expect(await markedTexts(page)).toEqual([]);
    await again.close();
  });

  test('once, on a web page that the browser closes to extensions: the popup says so', async () => {
    const store = { chromium: 'https://chromewebstore.google.com/', firefox: 'https://addons.mozilla.org/' };
    session.world.page(store[kind], articleHtml());
    const popup = await session.browser.popup(await session.browser.open(store[kind]));
    await popup.click('[data-action="once"]');
    await waitFor(async () => (await popup.text()).includes('Extensions can’t run on this page.'), {
      what: 'the reason',
    });
    expect(await popup.has('[data-action="once"]')).toBe(false);
    await popup.close();
  });

  test('always: marks the open page and every later one, until it is revoked', async () => {
    await session.browser.grantOnRequest(siteMatches(site));
    const page = await session.browser.open(elsewhereUrl);
    const popup = await session.browser.popup(page);
    await popup.click('[data-action="always"]');
    await waitForMarks(page, 'the marks in the open page');
    await popup.close();
    const next = await session.browser.open(elsewhereUrl);
    await waitForMarks(next, 'the marks in the next page');
    await hoverText(next, 'BTC');
    expect((await popoverWith(next, 'BTC')).parts['price']).toBe('$70,652.60');

    const second = await session.browser.popup(next);
    await second.click('[data-action="revoke"]');
    await waitForNoMarks(next);
    await second.close();
    await next.reload();
    const third = await session.browser.popup(next);
    await waitFor(() => third.has('[data-action="once"]'), { what: 'the offer' });
    expect(await markedTexts(next)).toEqual([]);
    await third.close();
  });

  test('a pause removes the marks of every page, and a keyboard shortcut ends it', async () => {
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    const popup = await session.browser.popup(page);
    await popup.click('[data-action="pause"]');
    await waitForNoMarks(page);
    await popup.close();
    const second = await session.browser.open(articleUrl);
    await session.browser.command('toggle-pause', second);
    await waitForMarks(second);
    await page.bringToFront();
    await waitForMarks(page);
    await session.browser.command('toggle-pause', page);
    await waitForNoMarks(page);
    await session.browser.command('toggle-pause', page);
    await waitForMarks(page);
  });

  test('a keyboard shortcut switches the site off and on', async () => {
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await session.browser.command('toggle-site', page);
    await waitForNoMarks(page);
    await session.browser.command('toggle-site', page);
    await waitForMarks(page);
  });

  test('an update of the extension keeps the marks and the card of the open page, with one host', async () => {
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    await popoverWith(page, 'BTC');
    await session.browser.update();
    await page.bringToFront();
    await waitFor(async () => (await hosts(page)) === 0, { what: 'the old host to go' });
    await waitForMarks(page);
    await hoverText(page, 'XRP');
    await popoverWith(page, 'XRP', ({ parts }) => parts['price'] === '$1.4727');
    expect(await hosts(page)).toBe(1);
  });

  test('uninstalling removes marks and card from the open page', async () => {
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    await popoverWith(page, 'BTC');
    await movePointerAway(page);
    await popoverGone(page);
    await session.browser.uninstall();
    await waitFor(async () => !(await isUnderlined(page)), { what: 'the underlines to go' });
    // Firefox ends our script before it can take its element away; it stays behind, closed.
    expect(await hosts(page)).toBe(kind === 'firefox' ? 1 : 0);
    expect(await page.$$('html > [popover]:popover-open')).toHaveLength(0);
  });
});

/** Whether a mark shows: it is registered, and our style sheet paints it. */
async function isUnderlined(page: Page): Promise<boolean> {
  if ((await markedTexts(page)).length === 0) return false;
  const line = await page.evaluate(
    () => getComputedStyle(document.body, '::highlight(tickmark-up)').textDecorationLine,
  );
  return line.includes('underline');
}

function hosts(page: { $$(selector: string): Promise<readonly unknown[]> }): Promise<number> {
  return page.$$('html > [popover]').then(({ length }) => length);
}
