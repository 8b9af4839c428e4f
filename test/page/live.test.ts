import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { coverWithTab } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const isOpen = (): boolean => tickmark.isOpen;

/** A page whose one mention is under the pointer, with its card open. */
async function openCard(settings: { readonly currency?: string } = {}): Promise<void> {
  page = await browser.open('<p style="margin:100px;font-size:40px">Bitcoin</p>');
  await page.evaluate((changed) => {
    tickmark.settings = changed;
    return tickmark.start();
  }, settings);
  await page.waitForFunction(() => tickmark.asked.length > 0);
  await page.mouse.move(110, 120);
  await page.waitForFunction(isOpen);
}

const streams = (): Promise<string[]> =>
  page.evaluate(() => tickmark.streams.map(({ coins, running }) => `${coins} ${running ? 'runs' : 'ended'}`));

test('the coin of the open card is streamed until the card closes', async () => {
  await openCard();
  expect(await streams()).toEqual(['bitcoin runs']);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !tickmark.isOpen);
  expect(await streams()).toEqual(['bitcoin ended']);
});

test('a page that is hidden streams nothing, and goes on when it is back', async () => {
  await openCard();
  const cover = await coverWithTab(page);
  expect(await streams()).toEqual(['bitcoin ended']);
  await cover.uncover();
  await page.waitForFunction(() => tickmark.streams.length === 2);
  expect(await streams()).toEqual(['bitcoin ended', 'bitcoin runs']);
});

test('what no exchange streams in the currency of the reader is not streamed', async () => {
  await openCard({ currency: 'eur' });
  expect(await streams()).toEqual([]);
});

test('where Tickmark is switched off, the stream ends', async () => {
  await openCard();
  await page.evaluate(() => {
    tickmark.enabled = false;
    tickmark.refresh();
  });
  await page.waitForFunction(() => tickmark.streams.every(({ running }) => !running));
  expect(await streams()).toEqual(['bitcoin ended']);
});

test('another currency chosen while an answer is on its way is asked for right after it', async () => {
  page = await browser.open('<p>Bitcoin</p>');
  await page.evaluate(() => {
    tickmark.answerMs = 300;
    return tickmark.start();
  });
  await page.waitForFunction(() => tickmark.asked.length === 1);
  await page.evaluate(() => {
    tickmark.settings = { currency: 'eur' };
    tickmark.refresh();
  });
  await page.waitForFunction(() => tickmark.asked.length === 2, { timeout: 3000 });
  expect(await page.evaluate(() => tickmark.asked)).toEqual([['bitcoin'], ['bitcoin']]);
});
