import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { opened, pinCard, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const body = '<p><textarea></textarea></p><p>Well, Bitcoin rose.</p>';

/** Keeps what the page can learn of a selection, and of its copying. Runs in the page. */
function listen(): void {
  const learnt: string[] = [];
  for (const type of ['selectionchange', 'selectstart', 'copy'])
    window.addEventListener(
      type,
      (event) => {
        const copied = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : '';
        learnt.push(`${copied ?? ''}${String(getSelection())}`);
      },
      { capture: true },
    );
  Object.assign(globalThis, { learnt });
}

describe.each<BrowserKind>(['chromium', 'firefox'])('the text of a card in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.release(page));

  const partOf = (part: string) =>
    page.evaluate((name) => tickmark.boxIn('Bitcoin', `[data-part="${name}"]`), part);
  const priceNow = async () => (await opened(page))[0]?.price;

  async function tick(price: number): Promise<void> {
    await page.evaluate(async (value) => {
      const unit = { currency: 'usd', source: 'binance', change24h: 1, at: Date.now() } as const;
      tickmark.tick?.({ ...unit, coin: 'bitcoin', price: value });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, price);
  }

  /** The colour of the boxes over selected text. */
  const boxColours = () =>
    page.evaluate(() => {
      const boxes = [...tickmark.root!.querySelectorAll('.selection > div')];
      return [...new Set(boxes.map((box) => getComputedStyle(box).backgroundColor))];
    });

  /** From the beginning of one part to the end of another. */
  async function select(first: string, last: string): Promise<void> {
    const from = await partOf(first);
    const to = await partOf(last);
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 3 });
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2);
    await page.mouse.up();
  }

  async function copied(): Promise<string> {
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const field = (await page.$('textarea'))!;
    await field.evaluate((each) => (each.value = ''));
    await field.click();
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return field.evaluate((each) => each.value);
  }

  test('stays selected while prices tick, which are drawn once nothing is selected', async () => {
    page = await openPage(browser, body);
    await pinCard(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.tick !== null);
    await tick(101);
    expect(await priceNow()).toBe('$101.00');
    await select('low', 'high');
    await tick(102);
    expect(await priceNow()).toBe('$101.00');
    const colours = await boxColours();
    expect(colours).toHaveLength(1);
    expect(colours).not.toContain('rgba(0, 0, 0, 0)');
    await page.mouse.click(20, 20);
    await page.waitForFunction(() => tickmark.opened()[0]?.price === '$102.00');
    expect(await boxColours()).toEqual([]);
  });

  test('is copied with the keyboard, and the page learns nothing of it', async () => {
    page = await openPage(browser, body);
    await page.evaluate(listen);
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await untilCards(page, 'Bitcoin');
    await select('name', 'symbol');
    // The card of a selection stays open without the pointer.
    await page.mouse.move(20, 20);
    expect(await copied()).toBe('Bitcoin\nBTC');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await untilCards(page, 'Bitcoin');
    const symbol = await partOf('symbol');
    await page.mouse.click(symbol.x + symbol.width / 2, symbol.y + symbol.height / 2, { count: 2 });
    expect(await copied()).toBe('BTC');
    expect(await page.evaluate('learnt.filter((text) => /BTC|Bitcoin/.test(text))')).toEqual([]);
  });
});
