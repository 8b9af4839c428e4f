import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import {
  clickInCard,
  hoverOn,
  isOpen,
  letPass,
  middleOf,
  openPage,
  untilClosed,
  untilOpen,
} from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const boxOfCard = () =>
  page.evaluate(() => {
    const { left, top, right, bottom } = tickmark.host!.getBoundingClientRect();
    return { left, top, right, bottom };
  });

describe('the pointer', () => {
  test('opens nothing while it moves, over any distance, and opens the card when it rests', async () => {
    // On a busy machine two moves may be so far apart that the pointer rests in between: such an attempt says nothing.
    const attempt = async (): Promise<{ readonly shown: readonly string[] } | null> => {
      page = await openPage(browser, '<p style="font-size:110px;margin:0">Bitcoin</p>');
      await page.evaluate(() => {
        const moves = { last: performance.now(), longestPause: 0 };
        Object.assign(globalThis, { moves });
        addEventListener('pointermove', () => {
          const now = performance.now();
          moves.longestPause = Math.max(moves.longestPause, now - moves.last);
          moves.last = now;
        });
      });
      const [x, y] = await middleOf(page, 'Bitcoin');
      await page.mouse.move(x, y);
      await page.evaluate('moves.longestPause = 0');
      const end = performance.now() + 600;
      for (let step = 0; performance.now() < end; step += 1) await page.mouse.move(x + (step % 2) * 150, y);
      const shown = await page.evaluate(() => tickmark.shown);
      const wasSteady = await page.evaluate('moves.longestPause < 50');
      if (wasSteady) return { shown };
      await page.close();
      return null;
    };
    const { shown } = await waitFor(attempt, {
      what: 'a pointer that moves without a pause',
      timeout: 60_000,
    });
    expect(shown).toEqual([]);
    await untilOpen(page);
  });

  test('can cross another mention on its way to the card', async () => {
    const column =
      '<p style="width:90px;line-height:1.2;margin-left:40px">Bitcoin<br>Dogecoin<br>Litecoin</p>';
    page = await openPage(browser, column);
    await hoverOn(page, 'Bitcoin');
    const card = await boxOfCard();
    const [x, y] = await middleOf(page, 'Bitcoin');
    const steps = 24;
    const [toX, toY] = [card.left + 30, card.top + 40];
    for (let step = 1; step <= steps; step += 1) {
      await page.mouse.move(x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps);
      await letPass(page, 12);
    }
    await letPass(page, 400);
    expect([await isOpen(page), await page.evaluate(() => tickmark.shown)]).toEqual([true, ['bitcoin']]);
  });

  test('opens the card of the neighbouring mention when it rests there', async () => {
    page = await openPage(browser, '<p>Bitcoin/Dogecoin</p>');
    await hoverOn(page, 'Bitcoin');
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    await page.waitForFunction(() => tickmark.shown.at(-1) === 'dogecoin');
    await untilOpen(page);
  });

  test('opens nothing when a mark appears under it, until it moves', async () => {
    page = await openPage(browser, '<p>Dogecoin</p><p id="late">Bitnoin</p>');
    const [x, y] = await middleOf(page, 'Bitnoin');
    await page.mouse.move(x, y);
    await page.evaluate(() => void (document.querySelector('#late')!.textContent = 'Bitcoin'));
    await page.waitForFunction(() => tickmark.asked.at(-1)?.includes('bitcoin'));
    await letPass(page, 500);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.move(x + 1, y);
    await untilOpen(page);
    expect(await page.evaluate(() => tickmark.shown)).toEqual(['bitcoin']);
  });

  test('opens the card only with the Shift key, if the setting says so', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>', "tickmark.settings = { opening: 'shift-hover' }");
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await letPass(page, 500);
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.down('Shift');
    await untilOpen(page);
    await page.keyboard.up('Shift');
    await letPass(page, 400);
    expect(await isOpen(page)).toBe(true);
  });
});

describe('the card', () => {
  test('stays open while it is pinned, until Escape or until it is unpinned', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>');
    await hoverOn(page, 'Bitcoin');
    await clickInCard(page, '[data-tool="pin"]');
    await page.mouse.move(20, 560);
    await page.mouse.click(20, 560);
    await letPass(page, 500);
    expect([await isOpen(page), await page.evaluate(() => tickmark.shown)]).toEqual([true, ['bitcoin']]);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await hoverOn(page, 'Bitcoin');
    await clickInCard(page, '[data-tool="pin"]');
    await clickInCard(page, '[data-tool="pin"]');
    await page.mouse.move(760, 20);
    await untilClosed(page);
    await hoverOn(page, 'Bitcoin');
    await clickInCard(page, '[data-tool="close"]');
    await untilClosed(page);
  });

  test('follows its mention on scroll and resize, and closes when the mention leaves the viewport', async () => {
    page = await openPage(browser, '<p style="padding-top:300px">Bitcoin</p><p style="height:3000px"></p>');
    await page.evaluate(() => tickmark.step(0));
    await untilOpen(page);
    const gapBelow = async () => {
      const [, y] = await middleOf(page, 'Bitcoin');
      const { top, bottom } = await boxOfCard();
      return Math.min(Math.abs(top - y), Math.abs(bottom - y));
    };
    const gap = await gapBelow();
    await page.evaluate(() => scrollBy(0, 60));
    await page.waitForFunction(() => scrollY === 60);
    await waitFor(async () => Math.abs((await gapBelow()) - gap) < 2, {
      what: 'the card beside its mention',
    });
    await page.evaluate(() => scrollTo(0, 2000));
    await untilClosed(page);
  });

  const insideAndBeside = async (text: string) => {
    const card = await boxOfCard();
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const [x, y] = await middleOf(page, text);
    const inside = card.left >= 0 && card.top >= 0 && card.right <= view.width && card.bottom <= view.height;
    const covers = x >= card.left && x <= card.right && y >= card.top && y <= card.bottom;
    return { inside, covers };
  };

  test.each<[string, string]>([
    ['top left', 'left:0;top:0'],
    ['top right', 'right:0;top:0'],
    ['bottom left', 'left:0;bottom:0'],
    ['bottom right', 'right:0;bottom:0'],
    ['middle', 'left:50%;top:50%'],
  ])('stays in the viewport and beside its mention: %s', async (_name, place) => {
    page = await openPage(browser, `<p style="position:fixed;margin:0;${place}">Bitcoin</p>`);
    await hoverOn(page, 'Bitcoin');
    expect(await insideAndBeside('Bitcoin')).toEqual({ inside: true, covers: false });
  });

  test('fits the viewport at a zoom of 200 %, and scrolls inside', async () => {
    page = await openPage(browser, '<p style="padding-top:60px">Bitcoin</p>');
    await page.setViewport({ width: 640, height: 360, deviceScaleFactor: 2 });
    await hoverOn(page, 'Bitcoin');
    await letPass(page, 100);
    expect(await insideAndBeside('Bitcoin')).toEqual({ inside: true, covers: false });
    const whole = await page.evaluate(() => {
      const card = tickmark.root!.querySelector('.card')!;
      return card.scrollHeight <= card.clientHeight || getComputedStyle(card).overflowY === 'auto';
    });
    expect(whole).toBe(true);
  });

  test('is aligned with the end of the mention on a right-to-left page', async () => {
    page = await openPage(browser, '<div dir="rtl"><p>ارتفع سعر Bitcoin اليوم</p></div>');
    await hoverOn(page, 'Bitcoin');
    const { right } = await boxOfCard();
    const end = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get('tickmark-up')!] as StaticRange[];
      const live = document.createRange();
      live.setStart(range!.startContainer, range!.startOffset);
      live.setEnd(range!.endContainer, range!.endOffset);
      return live.getBoundingClientRect().right;
    });
    expect(Math.abs(right - end)).toBeLessThan(1.5);
  });

  test('is above a fullscreen element, can be used there, and moves back afterwards', async () => {
    page = await openPage(
      browser,
      '<div id="full" style="background:#fff"><p style="padding:50px">Bitcoin</p><button>go</button></div>',
    );
    await page.evaluate(() => {
      document.querySelector('button')!.addEventListener('click', () => {
        void document.querySelector('#full')!.requestFullscreen();
      });
    });
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await hoverOn(page, 'Bitcoin');
    const { left, top } = await boxOfCard();
    const onTop = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y) === tickmark.host,
      left + 40,
      top + 20,
    );
    expect(onTop).toBe(true);
    await clickInCard(page, '.why');
    await page.waitForFunction(() => tickmark.part('why-panel') !== null);
    await page.evaluate(() => document.exitFullscreen());
    await untilClosed(page);
    const home = await page.evaluate(() => tickmark.host!.parentElement!.localName);
    expect(home).toBe('html');
  });

  test('can be used beside a mention in a modal dialog', async () => {
    page = await openPage(browser, '<dialog><p>Bitcoin</p></dialog>');
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await page.waitForFunction(async () => (await tickmark.summary())!.coins.length === 1);
    await hoverOn(page, 'Bitcoin');
    await clickInCard(page, '.why');
    await page.waitForFunction(() => tickmark.part('why-panel') !== null);
    expect(await page.evaluate(() => tickmark.part('reasons'))).toContain('Bitcoin');
  });
});
