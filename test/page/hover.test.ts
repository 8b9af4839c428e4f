import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => browser.release(page));

async function open(body: string): Promise<void> {
  page = await browser.open(`<style>body{font:16px/1.5 sans-serif;margin:100px}</style>${body}`);
  await page.evaluate(() => tickmark.start());
  await page.waitForFunction(() => tickmark.asked.length > 0);
}

const isOpen = (): boolean => tickmark.isOpen;
const isClosed = (): boolean => !tickmark.isOpen;

describe('the card', () => {
  test('opens beside the mention, in the top layer, outside the body, without covering the mention', async () => {
    await open('<p>Well, Bitcoin rose.</p>');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await page.waitForFunction(isOpen);
    await page.waitForFunction(() => tickmark.isPlaced);
    const place = await page.evaluate(() => {
      const host = tickmark.host!;
      const mention = [...CSS.highlights.get('tickmark-up')!][0]!;
      const range = document.createRange();
      range.setStart(mention.startContainer, mention.startOffset);
      range.setEnd(mention.endContainer, mention.endOffset);
      return {
        parent: host.parentElement!.tagName,
        root: host.shadowRoot,
        gap: host.getBoundingClientRect().top - range.getBoundingClientRect().bottom,
      };
    });
    expect(place).toMatchObject({ parent: 'HTML', root: null });
    expect(place.gap).toBeGreaterThanOrEqual(0);
  });

  test('closes when the pointer leaves, and stays open while the pointer is on the card', async () => {
    await open('<p>Well, Bitcoin rose.</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.move(x, y + 60, { steps: 5 });
    // Longer than the time that a pointer may be on its way: this asks whether it closes, so time must pass.
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 500)));
    expect(await page.evaluate(isOpen)).toBe(true);
    await page.mouse.move(700, 20);
    await page.waitForFunction(isClosed);
  });

  test('closes on Escape and on a click elsewhere', async () => {
    await open('<p>Well, Bitcoin rose.</p><p id="far">far</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.keyboard.press('Escape');
    await page.waitForFunction(isClosed);
    await page.mouse.move(700, 20);
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.click(700, 20);
    await page.waitForFunction(isClosed);
    expect(await page.evaluate(isClosed)).toBe(true);
  });

  test('moves to the next mention within the same host', async () => {
    await open('<p>Bitcoin is here and then comes Dogecoin</p>');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await page.waitForFunction(isOpen);
    const left = await page.evaluate(() => tickmark.host!.getBoundingClientRect().left);
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    await page.waitForFunction((was) => tickmark.host!.getBoundingClientRect().left > was + 50, {}, left);
    expect(await page.evaluate(() => document.querySelectorAll('html > [popover]').length)).toBe(1);
  });

  test('opens on trusted events only', async () => {
    await open('<p>Bitcoin is here and then comes Dogecoin</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.evaluate(
      (clientX, clientY) => {
        const event = new PointerEvent('pointermove', { clientX, clientY, bubbles: true });
        document.querySelector('p')!.dispatchEvent(event);
      },
      x,
      y,
    );
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    await page.waitForFunction(isOpen);
    expect(await page.evaluate(() => tickmark.shown)).toEqual(['dogecoin']);
  });

  test('a link under a mention still works', async () => {
    await open('<p><a href="#went">Bitcoin</a></p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => location.hash)).toBe('#went');
  });
});
