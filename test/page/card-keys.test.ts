import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  hoverOn,
  isOpen,
  letPass,
  openPage,
  restInCard,
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

const history = `
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i]);
  tickmark.ports = { history: async () => ({ series: { points, currency: 'usd', source: 'binance' }, problem: null }) };`;

/** What has the focus inside the card; null where it is elsewhere. */
const focused = () =>
  page.evaluate(() => {
    const active = tickmark.root?.activeElement;
    return active ? (active.getAttribute('aria-label') ?? active.textContent).trim() : null;
  });
const step = (direction: 1 | -1 | 0) => page.evaluate((way) => tickmark.step(way), direction);

test('shortcuts move from mention to mention with the focus in the card, and Escape returns the focus', async () => {
  page = await openPage(
    browser,
    '<button id="before">before</button><p>Bitcoin</p><p style="padding-top:1500px">Dogecoin</p><p>Litecoin</p>',
  );
  await page.focus('#before');
  await step(1);
  await untilOpen(page);
  expect(await focused()).toBe('Bitcoin (BTC), price');
  await step(1);
  await page.waitForFunction(() => tickmark.shown.at(-1) === 'dogecoin');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  expect(await focused()).toBe('Dogecoin (DOGE), price');
  await step(-1);
  await page.waitForFunction(() => tickmark.shown.at(-1) === 'bitcoin');
  await step(-1);
  await page.waitForFunction(() => tickmark.shown.at(-1) === 'litecoin');
  await page.keyboard.press('Escape');
  await untilClosed(page);
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('before');
});

test('a coin chosen in the popup: its first mention that can be seen, scrolled to, with its card; then the next one', async () => {
  page = await openPage(
    browser,
    '<p style="opacity:0">Dogecoin</p><p>Bitcoin</p><p style="padding-top:1500px">Dogecoin</p><p>Bitcoin</p>' +
      '<p style="padding-top:900px">Dogecoin</p>',
  );
  const openDogecoin = () => page.evaluate(() => tickmark.openCoin('dogecoin'));
  await openDogecoin();
  await untilOpen(page);
  expect(await page.evaluate(() => tickmark.shown.at(-1))).toBe('dogecoin');
  const first = await page.evaluate(() => scrollY);
  expect(first).toBeGreaterThan(500);
  await openDogecoin();
  await page.waitForFunction((top) => scrollY > top + 500, {}, first);
  expect(await focused()).toBe('Dogecoin (DOGE), price');
  await openDogecoin();
  await page.waitForFunction((top) => scrollY === top, {}, first);
});

test('a card opened with the keyboard stays open while the pointer is elsewhere; a shortcut moves the focus into an open card', async () => {
  page = await openPage(browser, '<p>Bitcoin</p>');
  await page.mouse.move(700, 20);
  await step(0);
  await untilOpen(page);
  await page.mouse.move(710, 30);
  await letPass(page, 500);
  expect(await isOpen(page)).toBe(true);
  await page.keyboard.press('Escape');
  await untilClosed(page);
  await hoverOn(page, 'Bitcoin');
  expect(await focused()).toBe(null);
  await step(0);
  expect(await focused()).toBe('Bitcoin (BTC), price');
});

test('every action of the card works with the keyboard alone', async () => {
  page = await openPage(browser, '<p>Bitcoin</p>', history);
  await page.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    Object.assign(globalThis, { heard });
  });
  await step(0);
  await untilOpen(page);
  await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
  const stops: (string | null)[] = [];
  for (let stop = 0; stop < 13; stop += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused());
  }
  expect(stops.map((stop) => stop!.replace(/^(Bitcoin), last 24 hours: from .*/, '$1'))).toEqual([
    'Add to watchlist',
    'Set an alert for Bitcoin…',
    'Pin',
    'Close',
    '$100.00',
    '24h, last 24 hours',
    '7d, last 7 days',
    '30d, last 30 days',
    'Bitcoin',
    'CoinGecko',
    'Stocktwits',
    'Why this?',
    'CoinGecko',
  ]);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => tickmark.part('why-panel') !== null);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('It is another coin…');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('“Bitcoin” is not a coin on this site');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Never mark “Bitcoin”');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Never mark Bitcoin (Bitcoin, BTC, XBT)');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Turn off on this site');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Less');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Add to watchlist');
  await restInCard(page, '[data-tool="star"]');
  await page.keyboard.press('Enter');
  await page.keyboard.down('Shift');
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => tickmark.choices)).toEqual([
    { kind: 'star', coin: 'bitcoin', on: true },
    { kind: 'site-off' },
  ]);
  await untilClosed(page);
  expect(await page.evaluate('heard')).toEqual([]);
});

test('a form control named like an element property does not block the shortcut to the next mention', async () => {
  const form = '<form><input name="parentElement"><p style="margin-top: 3000px">Well, Bitcoin</p></form>';
  page = await openPage(browser, form);
  await page.evaluate(() => tickmark.step(1));
  await untilOpen(page);
  expect(await page.evaluate(() => tickmark.shown)).toEqual(['bitcoin']);
});
