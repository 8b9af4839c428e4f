import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const sheet = join(import.meta.dirname, '../../scripts/cards/card-sheet.ts');

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(sheet);
  page = await browser.open('');
});
afterAll(() => browser.close());

/** The first line of the card's foot. */
const statusIn = (state: string) =>
  page.evaluate((name) => {
    cards.show(name);
    return document
      .querySelector('card-sheet')!
      .shadowRoot!.querySelector<HTMLElement>('.status')!
      .innerText.trim();
  }, state);

test.each([
  ['fresh', 'Updated just now'],
  ['live', 'Live · other figures by CoinGecko'],
  ['stale', 'CoinGecko is busy. Last known price, 26 min ago.'],
  ['failed', 'CoinGecko is busy.'],
  ['loading', 'Loading price…'],
  ['converted', 'Updated just now · from USD at the Feb 6 rate'],
])('the status of a card that is %s: %s', async (state, text) => {
  expect(await statusIn(state)).toBe(text);
});
