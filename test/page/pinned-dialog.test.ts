import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { opened, pinCard, untilCards } from './support/card-hands.ts';
import { openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s,', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  test('pinned cards stay open while Escape closes a modal dialog of the page', async () => {
    page = await openPage(browser, '<p>Well, Bitcoin rose.</p>');
    await pinCard(page, 'Bitcoin');
    await untilCards(page, 'Bitcoin');
    await page.mouse.move(20, 500);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog')!.open);
    expect((await opened(page)).map(({ name }) => name)).toEqual(['Bitcoin']);
    await page.keyboard.press('Escape');
    await untilCards(page);
  });
});
