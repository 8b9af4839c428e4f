import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { clickIn, opened, overlaps, pinCard, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const body =
  '<style>html{scrollbar-width:none}</style><p>Well, Bitcoin rose.</p><p>Dogecoin fell.</p><p>Litecoin too.</p><p>And Ethereum.</p><p style="height: 2000px"></p>';

describe.each<BrowserKind>(['chromium', 'firefox'])('pinned cards in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  async function open(width = 1200, height = 800): Promise<void> {
    page = await openPage(browser, body);
    await page.setViewport({ width, height });
    await page.waitForFunction((w) => innerWidth === w, {}, width);
  }

  const hover = async (word: string): Promise<void> => page.mouse.move(...(await middleOf(page, word)));
  const boxOf = async (name: string) => (await opened(page)).find((card) => card.name === name)!.box;
  const settle = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );

  test('stay in a corner while the page scrolls, and hovering opens another card beside them', async () => {
    await open();
    await pinCard(page, 'Bitcoin');
    const [pinned] = await untilCards(page, 'Bitcoin');
    expect(pinned!.box.x + pinned!.box.width).toBe(1200 - 8);
    expect(pinned!.box.y).toBe(8);
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await page.mouse.move(20, 700);
    await hover('Dogecoin');
    const both = await untilCards(page, 'Bitcoin', 'Dogecoin');
    expect(both[0]!.box).toEqual(pinned!.box);
    expect(overlaps(both)).toEqual([]);
    // One stream for both cards; only the pinned coin may be named.
    await page.waitForFunction(() => tickmark.streams.at(-1)?.coins === 'bitcoin,dogecoin');
    expect(await page.evaluate(() => tickmark.streams.filter(({ running }) => running))).toEqual([
      { coins: 'bitcoin,dogecoin', named: 'bitcoin', running: true },
    ]);
    await page.evaluate(() => {
      const unit = { currency: 'usd', source: 'binance', change24h: 1, at: Date.now() } as const;
      tickmark.tick?.({ ...unit, coin: 'bitcoin', price: 100.5 });
      tickmark.tick?.({ ...unit, coin: 'dogecoin', price: 99.5 });
    });
    await waitFor(async () => (await opened(page)).map(({ price }) => price).join() === '$100.50,$99.50', {
      what: 'ticks in both cards',
    });
  });

  test('are three at most, cover neither each other nor the card at a mention, and Escape closes the newest', async () => {
    await open(1200, 1000);
    for (const word of ['Bitcoin', 'Dogecoin', 'Litecoin']) await pinCard(page, word);
    await hover('Ethereum');
    expect(overlaps(await untilCards(page, 'Bitcoin', 'Dogecoin', 'Litecoin', 'Ethereum'))).toEqual([]);
    await pinCard(page, 'Ethereum');
    await untilCards(page, 'Dogecoin', 'Litecoin', 'Ethereum');
    await page.mouse.move(600, 900);
    for (const rest of [['Dogecoin', 'Litecoin'], ['Dogecoin'], []]) {
      await page.keyboard.press('Escape');
      await untilCards(page, ...rest);
    }
    await page.waitForFunction(() => tickmark.streams.every(({ running }) => !running));
  });

  test('are dragged by their head, with mouse and keys, and stay within a viewport that gets smaller', async () => {
    await open();
    await pinCard(page, 'Bitcoin');
    const before = await boxOf('Bitcoin');
    await page.mouse.move(before.x + 100, before.y + 20);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 120, { steps: 4 });
    await page.mouse.move(before.x - 200, before.y + 320, { steps: 4 });
    await page.mouse.up();
    await settle();
    const dragged = await boxOf('Bitcoin');
    expect([dragged.x, dragged.y]).toEqual([before.x - 300, before.y + 300]);
    // By its content it is not dragged.
    const price = await page.evaluate(() => tickmark.boxIn('Bitcoin', '[data-part="price"]'));
    await page.mouse.move(price.x + 5, price.y + 5);
    await page.mouse.down();
    await page.mouse.move(price.x - 100, price.y - 100, { steps: 4 });
    await page.mouse.up();
    await settle();
    expect(await boxOf('Bitcoin')).toEqual(dragged);
    // A click on the button goes to the next corner, arrow keys move in steps.
    await clickIn(page, 'Bitcoin', '[data-tool="move"]');
    await settle();
    const corner = await boxOf('Bitcoin');
    // The card is 300 pixels from the right edge, and nearer to the bottom: from there the next corner is the lower left one.
    expect([corner.x, corner.y + corner.height]).toEqual([8, 792]);
    await page.setViewport({ width: 520, height: 420 });
    await page.waitForFunction(() => innerWidth === 520);
    await settle();
    const small = await boxOf('Bitcoin');
    expect(small.x).toBeGreaterThanOrEqual(8);
    expect(small.y).toBeGreaterThanOrEqual(8);
    expect(small.x + small.width).toBeLessThanOrEqual(512);
    expect(small.y + small.height).toBeLessThanOrEqual(412);
  });

  test('are pinned and moved with the keyboard alone', async () => {
    await open();
    await page.evaluate(() => tickmark.step(0));
    await untilCards(page, 'Bitcoin');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await opened(page))[0]?.pinned, { what: 'the pinned card' });
    await page.keyboard.press('Tab');
    await settle();
    const before = await boxOf('Bitcoin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await settle();
    const after = await boxOf('Bitcoin');
    expect([after.x - before.x, after.y - before.y]).toEqual([-24, 24]);
  });

  test('leave nothing behind once they are closed, removed by the page, or the site is turned off', async () => {
    await open();
    await pinCard(page, 'Bitcoin');
    await clickIn(page, 'Bitcoin', '[data-tool="close"]');
    await untilCards(page);
    await pinCard(page, 'Dogecoin');
    await page.evaluate(() => document.querySelectorAll('html > [popover]').forEach((host) => host.remove()));
    await untilCards(page);
    await page.waitForFunction(() => tickmark.streams.every(({ running }) => !running));
    await pinCard(page, 'Litecoin');
    await page.evaluate(() => {
      tickmark.enabled = false;
      tickmark.settingsChanged({ sites: true });
    });
    await untilCards(page);
    await page.waitForFunction(() => document.documentElement.children.length === 2);
    expect(await page.evaluate(() => tickmark.errors)).toEqual([]);
  });
});
