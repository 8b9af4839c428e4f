import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { distance, faultsOf, measure, middleOfLine } from './support/boxes.ts';
import { openPage, untilClosed, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/** A card with all its rows: a chart, and the figures since the article. */
const setUp = `
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i]);
  const at = Date.now() - 86_400_000;
  tickmark.ports = {
    history: async () => ({ series: { points, currency: 'usd', source: 'binance' }, problem: null }),
    pastPrices: async (asked) => asked.map(() => null),
    publication: () => ({ at, precision: 'time', zone: 'known' }),
  };`;

const mention = '<span id="mention">Bitcoin</span>';
/** The distance at which a card still stands beside its mention, in CSS pixels. */
const beside = 10;

describe.each<BrowserKind>(['chromium', 'firefox'])('the card in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.release(page));

  /** Moves the pointer away, so that the page knows it: browsers may drop positions between two frames. */
  async function leaveMention(width: number): Promise<void> {
    await page.mouse.move(width / 2, 1);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** Sets the size of the viewport, and waits until the page has it. */
  async function resize(width: number, height: number): Promise<void> {
    await page.setViewport({ width, height });
    await page.waitForFunction((w, h) => innerWidth === w && innerHeight === h, {}, width, height);
  }

  async function hoverMention(line = 0): Promise<void> {
    await page.mouse.move(...(await middleOfLine(page, line)));
    await untilOpen(page);
    await page.waitForFunction(() => tickmark.boxOf('[data-tool="close"]').width > 0);
  }

  const sizes: readonly (readonly [number, number])[] = [
    [320, 256],
    [320, 200],
    [360, 240],
    [427, 240],
    [480, 270],
    [320, 568],
    [667, 375],
    [844, 390],
    [740, 320],
  ];
  const places = ['left:0;top:0', 'right:0;top:0', 'left:40%;top:45%', 'left:0;bottom:0', 'right:0;bottom:0'];

  test.each(sizes)('fits a viewport of %i by %i pixels, beside its mention', async (width, height) => {
    page = await openPage(browser, `<p style="position:fixed;margin:0">${mention}</p>`, setUp);
    await resize(width, height);
    const faults: Record<string, string[]> = {};
    for (const place of places) {
      await leaveMention(width);
      await page.evaluate((css) => {
        document.querySelector('p')!.style.cssText = `position:fixed;margin:0;${css}`;
      }, place);
      await hoverMention();
      const found = faultsOf(await measure(page));
      if (found.length > 0) faults[place] = found;
    }
    expect(faults).toEqual({});
  });

  test('is a sheet at the bottom of a viewport that is narrow or low, and scrolls to its end', async () => {
    page = await openPage(browser, `<p style="margin:0">${mention}</p>`, setUp);
    await resize(320, 256);
    await hoverMention();
    const { card } = await measure(page);
    expect(card).toMatchObject({ left: 0, right: 320, bottom: 256 });
    const end = await page.evaluate(() => {
      const scrolled = tickmark.root!.querySelector('.card')!;
      scrolled.scrollTop = scrolled.scrollHeight;
      return { last: tickmark.boxOf('[data-part="more"]'), close: tickmark.boxOf('[data-tool="close"]') };
    });
    expect(end.last.y + end.last.height).toBeLessThanOrEqual(256);
    // The head stays at the top, with the button that closes the sheet.
    expect(end.close.y).toBeGreaterThanOrEqual(card.top);
  });

  test.each([0.7, 1.5])('stands beside its mention with a CSS zoom of %d on the root', async (zoom) => {
    page = await openPage(browser, `<p>well, ${mention} rose</p>`, setUp);
    await page.evaluate((value) => void (document.documentElement.style.zoom = String(value)), zoom);
    await hoverMention();
    const boxes = await measure(page);
    expect(faultsOf(boxes)).toEqual([]);
    expect(distance(boxes.card, boxes.lines[0]!)).toBeLessThan(beside);
  });

  describe.each(['html', 'body'])('with vertical writing on %s', (element) => {
    test.each(['vertical-rl', 'vertical-lr'])('%s: stands beside its mention', async (mode) => {
      const style = `<style>${element}{writing-mode:${mode}}</style>`;
      page = await openPage(browser, `${style}<p>well, ${mention} rose</p>`, setUp);
      await hoverMention();
      const boxes = await measure(page);
      expect(faultsOf(boxes)).toEqual([]);
      expect(distance(boxes.card, boxes.lines[0]!)).toBeLessThan(beside);
    });

    test.each(['vertical-rl', 'vertical-lr'])('%s: stands beside a mention of a long page', async (mode) => {
      const style = `<style>${element}{writing-mode:${mode}}</style>`;
      const column = `<p>${'Markets moved as traders waited. '.repeat(60)}</p>`;
      page = await openPage(
        browser,
        `${style}<p>Litecoin</p>${column}<p>well, ${mention} rose</p>${column}`,
        setUp,
      );
      const shown = async (): Promise<void> => {
        await untilOpen(page);
        const boxes = await measure(page);
        expect(faultsOf(boxes)).toEqual([]);
        expect(distance(boxes.card, boxes.lines[0]!)).toBeLessThan(beside);
      };
      await page.evaluate(() => tickmark.step(1));
      await page.evaluate(() => tickmark.step(1));
      await page.waitForFunction(() => tickmark.shown.at(-1) === 'bitcoin');
      await shown();
      await page.keyboard.press('Escape');
      await hoverMention();
      await shown();
    });
  });

  test('stands beside a mention on two lines of vertical text', async () => {
    const words = '<span id="mention">Bitcoin Cash</span>';
    const style = 'margin:0 200px 0 0;height:420px;line-height:24px;text-indent:350px';
    page = await openPage(
      browser,
      `<style>html{writing-mode:vertical-rl}</style><p style="${style}">${words} rose and fell</p>`,
      setUp,
    );
    await hoverMention(1);
    const boxes = await measure(page);
    expect(boxes.lines).toHaveLength(2);
    expect(faultsOf(boxes)).toEqual([]);
    expect(distance(boxes.card, boxes.lines[1]!)).toBeLessThan(beside + 24);
  });

  test.each([0, 1])('stands beside line %i of a mention on two lines, under the pointer', async (line) => {
    const words = '<span id="mention">Bitcoin Cash</span>';
    const style = 'margin:150px 0 0 100px;width:420px;line-height:24px;text-indent:350px';
    page = await openPage(browser, `<p style="${style}">${words} rose and fell</p>`, setUp);
    await hoverMention(line);
    const boxes = await measure(page);
    expect(boxes.lines).toHaveLength(2);
    expect(faultsOf(boxes)).toEqual([]);
    // On the other side of the second line, where that would be covered.
    const lineHeight = 24;
    expect(distance(boxes.card, boxes.lines[line]!)).toBeLessThan(beside + lineHeight);
    const { left, right } = boxes.lines[line]!;
    expect(Math.max(boxes.card.left, left)).toBeLessThan(Math.min(boxes.card.right, right));
  });

  describe('of a mention under something transparent', () => {
    const tile = (over: string, css = '') =>
      `<style>.tile{position:relative;padding:20px} .over{position:absolute;inset:0;${css}}</style>
       <div class="tile">${over}<p>${mention} rose</p></div>`;

    test.each<[string, string]>([
      [
        'a stretched link',
        `<style>.tile{position:relative;padding:20px} h2 a::after{content:'';position:absolute;inset:0}</style>
         <div class="tile"><h2><a href="#went">Markets today</a></h2><p>${mention} rose</p></div>`,
      ],
      [
        'an empty span in a link',
        `<style>.tile{position:relative;padding:20px} .over{position:absolute;inset:0;z-index:2}</style>
         <div class="tile"><p>${mention} rose</p><a href="#went"><span class="over"></span></a></div>`,
      ],
      [
        'a faintly tinted link',
        tile('<a class="over" href="#went"></a>', 'z-index:1;background:rgb(0 0 0/5%)'),
      ],
      [
        'a link in the same shadow root',
        `<div id="host"><template shadowrootmode="open"><style>.tile{position:relative;padding:20px}
         .over{position:absolute;inset:0}</style><div class="tile"><p>well, <slot></slot> Dogecoin</p>
         <a class="over" href="#went"></a></div></template>${mention}</div>`,
      ],
    ])('%s: opens, and leaves the click to the link', async (_name, body) => {
      page = await openPage(browser, body, setUp);
      await page.waitForFunction(() => document.querySelector('#mention') !== null);
      await hoverMention();
      expect(faultsOf(await measure(page))).toEqual([]);
      await page.mouse.click(...(await middleOfLine(page, 0)));
      expect(await page.evaluate(() => location.hash)).toBe('#went');
    });

    test.each<[string, string]>([
      ['an opaque layer', tile('<div class="over"></div>', 'background:#fff')],
      ['the backdrop of a dialog', tile('<div class="over"></div>', 'background:rgb(0 0 0/50%)')],
      ['a picture', tile('<img class="over" style="width:100%;height:100%" alt="">')],
    ])('does not open under %s', async (_name, body) => {
      page = await openPage(browser, `${body}<p>Dogecoin</p>`, setUp);
      await page.mouse.move(...(await middleOfLine(page, 0)));
      const [x, y] = await page.evaluate(() => {
        const box = document.querySelector('body > p')!.getBoundingClientRect();
        return [box.left + 10, box.top + 10] as [number, number];
      });
      await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 600)));
      await page.mouse.move(x, y);
      await untilOpen(page);
      expect(await page.evaluate(() => tickmark.shown)).toEqual(['dogecoin']);
    });
  });
});
