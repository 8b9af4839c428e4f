import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { opened, pinCard } from './support/card-hands.ts';
import { openPage } from './support/card-page.ts';
import type { Box } from './support/open-cards.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s,', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
    page = await openPage(browser, '<p>Well, Bitcoin rose.</p><p style="height: 2000px"></p>');
    await page.setViewport({ width: 1200, height: 800 });
    await page.waitForFunction(() => innerWidth >= 1180);
  });
  afterAll(() => browser.close());

  /** Drags the card by its head with a finger; returns where the card was and is. */
  async function drag(x: number, y: number): Promise<readonly [Box, Box]> {
    const box = async () => (await opened(page))[0]!.box;
    const before = await box();
    await page.touchscreen.touchStart(before.x + 100, before.y + 20);
    for (let step = 1; step <= 10; step += 1)
      await page.touchscreen.touchMove(before.x + 100 + (x * step) / 10, before.y + 20 + (y * step) / 10);
    await page.touchscreen.touchEnd();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return [before, await box()];
  }

  test('a pinned card is dragged by its head with a finger, while the page does not scroll', async () => {
    await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }));
    await pinCard(page, 'Bitcoin');
    const [first, second] = await drag(-300, 300);
    expect([second.x - first.x, second.y - first.y]).toEqual([-300, 300]);
    // Upwards the page could scroll as well.
    const [, third] = await drag(0, -200);
    expect(third.y - second.y).toBe(-200);
    expect(await page.evaluate(() => scrollY)).toBe(60);
  });
});
