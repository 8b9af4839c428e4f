import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { clickIn, opened, overlaps, pinCard, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const history = `
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i]);
  tickmark.ports = { history: async () => ({ series: { points, currency: 'usd', source: 'binance' }, problem: null }) };`;
const body =
  '<style>html{scrollbar-width:none}</style><p>Well, Bitcoin rose.</p><p>Dogecoin fell.</p><p style="height: 2000px"></p>';

describe.each<BrowserKind>(['chromium', 'firefox'])('on a phone, in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  async function open(width: number): Promise<void> {
    page = await openPage(browser, body, history);
    await page.setViewport({ width, height: 740 });
    await page.waitForFunction((w) => innerWidth === w, {}, width);
  }

  /** The controls that are smaller than they may be. Links in a sentence are not among them. */
  const smallTargets = (least: number): Promise<string[]> =>
    page.evaluate(
      (size) =>
        [...tickmark.root!.querySelectorAll<HTMLElement>('.card :is(button, .link, input)')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ control, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width < size - 0.01 || box.height < size - 0.01)
          .map(({ control, box }) => `${control.className} ${box.width} × ${box.height}`),
      least,
    );

  test('a card is a sheet over the whole width, with targets of 44 pixels', async () => {
    await open(390);
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    const [card] = await untilCards(page, 'Bitcoin');
    expect(card!.box).toMatchObject({ x: 0, width: 390 });
    expect(card!.box.y + card!.box.height).toBe(740);
    await clickIn(page, 'Bitcoin', '.why');
    await clickIn(page, 'Bitcoin', '[data-choice="other-coin"]');
    await page.waitForFunction(() => tickmark.root!.querySelector('.picker [data-coin]') !== null);
    expect(await smallTargets(44)).toEqual([]);
  });

  test('from 480 pixels on it is a card beside its mention, with targets of 24 pixels', async () => {
    await open(480);
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    const [card] = await untilCards(page, 'Bitcoin');
    expect(card!.box.width).toBe(312);
    await clickIn(page, 'Bitcoin', '.why');
    await clickIn(page, 'Bitcoin', '[data-choice="other-coin"]');
    await page.waitForFunction(() => tickmark.root!.querySelector('.picker [data-coin]') !== null);
    expect(await smallTargets(24)).toEqual([]);
  });

  test('a pinned sheet stands at the top, and another below it', async () => {
    await open(390);
    await pinCard(page, 'Bitcoin');
    const [pinned] = await untilCards(page, 'Bitcoin');
    expect(pinned!.box).toMatchObject({ x: 0, y: 0, width: 390 });
    await page.mouse.move(200, 700);
    await page.evaluate(() => (document.body.style.marginTop = '360px'));
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    expect(overlaps(await untilCards(page, 'Bitcoin', 'Dogecoin'))).toEqual([]);
  });

  test('a swipe down closes the sheet, and a short one does not', async () => {
    await open(390);
    const swipe = kind === 'chromium' ? await swiper(page) : mouseDrag(page);
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    const [card] = await untilCards(page, 'Bitcoin');
    const from = { x: 100, y: card!.box.y + 20 };
    await swipe(from, 40, 20);
    await page.waitForFunction((y) => tickmark.opened()[0]?.box.y === y, {}, card!.box.y);
    expect(await opened(page)).toHaveLength(1);
    await swipe(from, 200, 4);
    await untilCards(page);
    // The page was not scrolled by it.
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

type Swipe = (from: { x: number; y: number }, by: number, steps: number) => Promise<void>;

/** With a finger, slowly for many steps. */
async function swiper(page: Page): Promise<Swipe> {
  const session: CDPSession = await page.createCDPSession();
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return async ({ x, y }, by, steps) => {
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= steps; step += 1)
      await touch('touchMove', [{ x, y: y + (by * step) / steps }]);
    await touch('touchEnd', []);
  };
}

/** With the mouse, by the head. */
function mouseDrag(page: Page): Swipe {
  return async ({ x, y }, by, steps) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + by, { steps });
    await page.mouse.up();
  };
}
