import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isOpen, letPass, middleOf, openPage, untilClosed, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function tap(text: string): Promise<void> {
  await page.touchscreen.tap(...(await middleOf(page, text)));
}

test('on a mention opens its card, and on the same mention again closes it', async () => {
  page = await openPage(browser, '<p>Well, Bitcoin rose.</p>');
  await tap('Bitcoin');
  await untilOpen(page);
  // The finger is gone, and the card stays.
  await letPass(page, 500);
  expect(await isOpen(page)).toBe(true);
  await tap('Bitcoin');
  await untilClosed(page);
});

test('elsewhere closes the card, and on another mention opens its card', async () => {
  page = await openPage(
    browser,
    '<p>Well, Bitcoin rose.</p><p style="margin: 380px 0 0">Dogecoin</p><p>plain</p>',
  );
  await tap('Bitcoin');
  await untilOpen(page);
  await tap('Dogecoin');
  await page.waitForFunction(() => tickmark.shown.join() === 'bitcoin,dogecoin');
  await untilOpen(page);
  await tap('plain');
  await untilClosed(page);
});

test('on a control of the card presses it and keeps the card open', async () => {
  page = await openPage(browser, '<p>Well, Bitcoin rose.</p>');
  await tap('Bitcoin');
  await untilOpen(page);
  await page.waitForFunction(() => tickmark.part('why') !== null);
  const { x, y, width, height } = await page.evaluate(() => tickmark.boxOf('[data-part=why]'));
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await page.waitForFunction(
    () => tickmark.root!.querySelector('[data-part=why][aria-expanded=true]') !== null,
  );
  expect(await isOpen(page)).toBe(true);
});

test.each<[string, string]>([
  ['a link', '<a href="#there">Bitcoin</a>'],
  ['a label', '<label>Bitcoin <input type="checkbox"></label>'],
  ['what is a button by its role', '<span role="button">Bitcoin</span>'],
  ['what a script of the page takes', '<span onclick="event.preventDefault()">Bitcoin</span>'],
])('a tap on %s is left to the page', async (_name, body) => {
  page = await openPage(
    browser,
    `<p>Well, ${body} rose.</p>`,
    'document.taps = 0; addEventListener("click", () => document.taps++)',
  );
  await tap('Bitcoin');
  await page.waitForFunction('document.taps > 0');
  await letPass(page, 300);
  expect(await isOpen(page)).toBe(false);
});

test('a tap on a link follows it', async () => {
  page = await openPage(browser, '<p>Well, <a href="#there">Bitcoin</a> rose.</p>');
  await tap('Bitcoin');
  await page.waitForFunction(() => location.hash !== '');
  expect(await page.evaluate(() => location.hash)).toBe('#there');
});

test('from an untrusted event opens nothing', async () => {
  page = await openPage(browser, '<p>Well, <b>Bitcoin</b> rose.</p>');
  await page.evaluate(() => {
    const element = document.querySelector('b')!;
    const { left: clientX, top: clientY } = element.getBoundingClientRect();
    element.dispatchEvent(
      new PointerEvent('click', { pointerType: 'touch', clientX, clientY, bubbles: true }),
    );
  });
  await letPass(page, 300);
  expect(await isOpen(page)).toBe(false);
});

test('a finger that moves over a mention opens nothing', async () => {
  page = await openPage(browser, '<p style="touch-action: none">Well, Bitcoin rose.</p>');
  const [x, y] = await middleOf(page, 'Bitcoin');
  const finger = await page.touchscreen.touchStart(x - 40, y);
  await finger.move(x - 20, y);
  await finger.move(x, y);
  await letPass(page, 500);
  await finger.end();
  expect(await isOpen(page)).toBe(false);
});

test.each<[string, string]>([
  ['a link, whose own menu it leaves alone', '<a href="#there">Bitcoin</a>'],
  ['plain text', 'Bitcoin'],
])('a long press opens the card on %s', async (_name, body) => {
  page = await openPage(
    browser,
    `<p>Well, ${body} rose.</p>`,
    `document.title = 'false'; addEventListener('contextmenu', (event) => (document.title = String(event.defaultPrevented)))`,
  );
  const finger = await page.touchscreen.touchStart(...(await middleOf(page, 'Bitcoin')));
  await untilOpen(page);
  await finger.end();
  await letPass(page, 300);
  // The browser's own menu was not prevented.
  expect([await isOpen(page), await page.title()]).toEqual([true, 'false']);
});

test('a click with the right button opens nothing', async () => {
  page = await openPage(
    browser,
    '<p>Well, Bitcoin rose.</p>',
    "tickmark.settings = { opening: 'shift-hover' }",
  );
  await page.mouse.click(...(await middleOf(page, 'Bitcoin')), { button: 'right' });
  await letPass(page, 300);
  expect(await isOpen(page)).toBe(false);
});
