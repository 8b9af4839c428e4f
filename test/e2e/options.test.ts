import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { markedTexts } from '../support/highlights.ts';
import { openOptions } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { openMarked, type Product, startProduct } from './product.ts';

let product: Product;
let article: Page;
let options: Page;
beforeAll(async () => {
  product = await startProduct();
  article = await openMarked(product, articleUrl);
});
beforeEach(async () => {
  options = await openOptions(product.chromium);
  await options.waitForSelector('main');
});
afterEach(() => options.close());
afterAll(() => product.close());

/** Settings as the background stores them after the reader's choice in a card. */
async function store(values: object): Promise<void> {
  await options.evaluate(
    `chrome.storage.local.set({ settings: { version: 1, values: ${JSON.stringify(values)} } })`,
  );
  await options.reload();
  await options.waitForSelector('main');
}

/** Looks at the article, which paints nothing while the options are in front, and comes back. */
async function untilMarked(what: string, wanted: (texts: readonly string[]) => boolean): Promise<void> {
  await article.bringToFront();
  await waitFor(async () => wanted(await markedTexts(article)), { what });
  await options.bringToFront();
}

/** Presses the one button of an entry, by key. */
async function undo(label: string): Promise<void> {
  const button = await options.waitForSelector(`button[aria-label="${label}"]`);
  await button!.focus();
  await options.keyboard.press('Enter');
  await options.waitForSelector(`button[aria-label="${label}"]`, { hidden: true });
}

test('a muted word is listed, and marked again when the reader says so', async () => {
  await store({ muted: ['pepe', 'xrp'] });
  await untilMarked('PEPE to go unmarked', (texts) => !texts.includes('PEPE') && texts.includes('BTC'));
  const listed = await options.$$eval('[aria-label="Muted words"] .list-name', (names) =>
    names.map((name) => name.textContent),
  );
  expect(listed).toEqual(['“pepe”', '“xrp”']);
  await undo('Unmute “pepe”');
  await untilMarked('PEPE to be marked again', (texts) => texts.includes('PEPE') && !texts.includes('XRP'));
  await undo('Unmute “xrp”');
  await untilMarked('XRP to be marked again', (texts) => texts.includes('XRP'));
  await options.waitForSelector('[aria-label="Muted words"] .empty');
});

test('a correction is told in words with both coins, and taken back', async () => {
  await store({ corrections: [{ word: 'sol', from: 'solana', to: 'dogecoin' }] });
  const [told] = await options.$$eval('[aria-label="Corrections"] .list-name', (names) =>
    names.map((name) => name.textContent),
  );
  expect(told).toBe('“sol” means Dogecoin, not Solana');
  await undo('Undo: “sol” means Dogecoin, not Solana');
  await options.waitForSelector('[aria-label="Corrections"] .empty');
  expect(await options.evaluate('chrome.storage.local.get("settings")')).toMatchObject({
    settings: { values: {} },
  });
});

test('a site is switched off by name, and on again', async () => {
  const field = await options.waitForSelector('input[aria-label="Site to turn off"]');
  await field!.type('not a site');
  await options.keyboard.press('Enter');
  await options.waitForFunction(() => document.querySelector('#site-error')?.textContent !== '');
  expect(await field!.evaluate((each) => each.getAttribute('aria-invalid'))).toBe('true');
  await field!.evaluate((each) => each.select());
  await field!.type('https://www.stocktwits.com/news');
  await options.keyboard.press('Enter');
  await options.waitForSelector('[data-site="stocktwits.com"]');
  await untilMarked('the marks to go', (texts) => texts.length === 0);
  await undo('Turn on for stocktwits.com');
  await untilMarked('the marks to come back', (texts) => texts.length > 10);
});

test('what is no key is not sent, and said to be none', async () => {
  const field = await options.waitForSelector('input[aria-label="CoinGecko API key"]');
  await field!.type('two words');
  await options.keyboard.press('Enter');
  await options.waitForFunction(() =>
    /look like an API key/.test(document.querySelector('#key-error')?.textContent ?? ''),
  );
  expect(await field!.evaluate((each) => [each.getAttribute('aria-invalid'), each.value])).toEqual([
    'true',
    'two words',
  ]);
  await field!.type('x');
  await options.waitForFunction(() => document.querySelector('#key-error')?.textContent === '');
});
