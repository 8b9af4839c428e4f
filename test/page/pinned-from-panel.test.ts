import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { opened, pinCard, untilCards } from './support/card-hands.ts';
import { openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s, pinned cards', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  const pinned = () => page.evaluate(async () => (await tickmark.summary())?.pinned);

  test('are in the summary; the side panel goes to their mention, moves the focus into them and unpins them', async () => {
    page = await openPage(
      browser,
      '<p>Well, Bitcoin rose.</p><p>Dogecoin fell.</p><p style="height: 2000px"></p>',
    );
    await page.setViewport({ width: 1200, height: 800 });
    for (const word of ['Bitcoin', 'Dogecoin']) await pinCard(page, word);
    expect(await pinned()).toEqual(['bitcoin', 'dogecoin']);
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await page.evaluate(() => tickmark.session?.actOnPinned('bitcoin', 'show'));
    await page.waitForFunction(() => scrollY < 200);
    // The keys go to the card of Bitcoin, whose tools begin with the star, the bell and the pin.
    for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await opened(page)).every(({ name }) => name !== 'Bitcoin'), {
      what: 'the card of Bitcoin to be unpinned by its own key',
    });
    await page.evaluate(() => tickmark.session?.actOnPinned('dogecoin', 'close'));
    await untilCards(page);
    expect(await pinned()).toEqual([]);
  });

  test('of a mention that the page removed stay, and are shown without it', async () => {
    page = await openPage(browser, '<p id="gone">Well, Bitcoin rose.</p><p style="height: 2000px"></p>');
    await pinCard(page, 'Bitcoin');
    await page.evaluate(() => document.querySelector('#gone')!.remove());
    await page.waitForFunction(async () => (await tickmark.summary())?.coins.length === 0);
    expect(await pinned()).toEqual(['bitcoin']);
    await page.evaluate(() => tickmark.session?.actOnPinned('bitcoin', 'show'));
    await page.evaluate(() => tickmark.session?.actOnPinned('bitcoin', 'close'));
    await untilCards(page);
  });
});
