import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { opened, overlaps, pinCard, pressIn, restingCards, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const noBar = '<style>html{scrollbar-width:none}</style>';
const history = `
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i]);
  tickmark.ports = { history: async () => ({ series: { points, currency: 'usd', source: 'binance' }, problem: null }) };`;
const two = `${noBar}<p>Well, Bitcoin rose.</p><p>Dogecoin fell.</p>`;
const long = '<p style="height: 2000px"></p>';

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s,', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  describe('pinned cards', () => {
    async function open(width = 1200, height = 800): Promise<void> {
      page = await openPage(browser, `${two}<p>Litecoin too.</p><p>And Ethereum.</p>${long}`);
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
      await pressIn(page, 'Bitcoin', '[data-tool="move"]');
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
      // Star, bell, pin.
      for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
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
      await pressIn(page, 'Bitcoin', '[data-tool="close"]');
      await untilCards(page);
      await pinCard(page, 'Dogecoin');
      await page.evaluate(() =>
        document.querySelectorAll('html > [popover]').forEach((host) => host.remove()),
      );
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

  describe('on a phone', () => {
    async function open(width: number): Promise<void> {
      page = await openPage(browser, two + long, history);
      await page.setViewport({ width, height: 740 });
      await page.waitForFunction((w) => innerWidth === w, {}, width);
    }

    /** The controls that are too small; links in a sentence are none. */
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
      await pressIn(page, 'Bitcoin', '.why');
      await restingCards(page, 'Bitcoin');
      await pressIn(page, 'Bitcoin', '[data-choice="other-coin"]');
      await page.waitForFunction(() => tickmark.root!.querySelector('.picker [data-coin]') !== null);
      expect(await smallTargets(44)).toEqual([]);
    });

    test('from 480 pixels on it is a card beside its mention, with targets of 24 pixels', async () => {
      await open(480);
      await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
      const [card] = await untilCards(page, 'Bitcoin');
      expect(card!.box.width).toBe(312);
      await pressIn(page, 'Bitcoin', '.why');
      await pressIn(page, 'Bitcoin', '[data-choice="other-coin"]');
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
      const [card] = await restingCards(page, 'Bitcoin');
      const from = { x: 100, y: card!.box.y + 20 };
      await swipe(from, 40, 20);
      await page.waitForFunction((y) => tickmark.opened()[0]?.box.y === y, {}, card!.box.y);
      expect(await opened(page)).toHaveLength(1);
      await swipe(from, 200, 4);
      await untilCards(page);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
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
