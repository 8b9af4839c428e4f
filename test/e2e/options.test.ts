import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { openStubbed } from '../support/stubbed-page.ts';
import { openOptions } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { html, openMarked, type Product, startProduct } from './product.ts';
import { optionsStates } from './pseudo-options-states.ts';
import { popupStates } from './pseudo-states.ts';

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

test('lists a muted word and marks it again after Unmute', async () => {
  await store({ muted: ['pepe', 'xrp'] });
  await untilMarked('PEPE to go unmarked', (texts) => !texts.includes('PEPE') && texts.includes('Bitcoin'));
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

test('shows the names of coins outside of the catalog, here and where alerts are made', async () => {
  const alert = { kind: 'above', value: 1, currency: 'usd', id: 'abcdefgh', repeats: false, createdAt: 1 };
  await store({
    watchlist: ['parcl'],
    badge: 'price',
    badgeCoin: 'parcl',
    corrections: [{ word: 'sol', from: 'solana', to: 'parcl' }],
    alerts: [{ ...alert, coin: 'parcl' }],
  });
  const section = (name: string): string => `[aria-label="${name}"]`;
  const parts = [
    `${section('Watchlist')} .list-name`,
    `${section('Corrections')} .list-name`,
    '[name=badge-coin] option:checked',
    '[data-alert=abcdefgh] [data-part=rule]',
  ];
  const texts = (page: Page, selectors: readonly string[]): Promise<string[]> =>
    page.evaluate(
      (wanted) => wanted.map((selector) => document.querySelector(selector)?.textContent ?? ''),
      selectors,
    );
  const isNamed = (all: readonly string[]): boolean => all.every((text) => text.includes('Parcl'));
  await waitFor(async () => isNamed(await texts(options, parts)), { what: 'the names in the options' });
  await options.evaluate("location.href = '/alerts.html#coin=parcl'");
  await options.waitForSelector('.alert-window');
  await waitFor(async () => isNamed(await texts(options, ['.alert-coin strong', parts[3]!])), {
    what: 'the names in the window of alerts',
  });
});

test('shows a correction with both coins and removes it with Undo', async () => {
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

test('lists a word that is no coin on a site and marks it there again after Undo', async () => {
  await store({ corrections: [{ word: 'xrp', from: 'ripple', to: null, site: 'stocktwits.com' }] });
  await untilMarked('XRP to go unmarked', (texts) => !texts.includes('XRP') && texts.includes('Bitcoin'));
  await undo('Undo: “xrp” is no coin on stocktwits.com');
  await untilMarked('XRP to be marked again', (texts) => texts.includes('XRP'));
});

test('turns the weekly list of coins on', async () => {
  const box = await options.waitForSelector('[data-section="coin-list"] input');
  await box!.click();
  await options.waitForFunction((each) => each.checked, {}, box!);
  await expect
    .poll(() => options.evaluate('chrome.storage.local.get("settings")'), { timeout: 20_000 })
    .toMatchObject({ settings: { values: { fetchesList: true } } });
  await store({});
});

test('marks a doubtful word of an open page with eager and not with careful', async () => {
  const url = 'https://www.bbc.com/news/fashion';
  product.world.page(url, html('<h1>Fashion</h1><p>Beldex dresses are back.</p><p id="late"></p>'));
  const fashion = await product.chromium.open(url);
  const choose = async (value: string): Promise<void> => {
    await options.bringToFront();
    const radio = await options.waitForSelector(`input[name="sensitivity"][value="${value}"]`);
    await radio!.click();
    await options.waitForFunction((each) => each.checked, {}, radio!);
    await fashion.bringToFront();
  };
  await choose('eager');
  expect(await waitForMarks(fashion, 'the doubtful word')).toEqual(['Beldex']);
  await choose('careful');
  await waitForNoMarks(fashion, 'the doubtful word to be unmarked');
  await fashion.evaluate(() => (document.querySelector('#late')!.textContent = 'Bitcoin rises.'));
  await waitFor(async () => (await markedTexts(fashion)).includes('Bitcoin'), { what: 'the clear word' });
  expect(await markedTexts(fashion)).toEqual(['Bitcoin']);
  await fashion.close();
});

test('turns a site off by its address and on again', async () => {
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

test('shows an error for text that is no API key and does not send it', async () => {
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

test.each([
  ['options.html', optionsStates['full']!, '+10.66%'],
  ['popup.html', popupStates['no-date']!, '$2.48T'],
] as const)(
  '%s writes figures where the browser reports a locale that Intl refuses',
  async (file, state, figure) => {
    const page = await openStubbed(product.chromium, file, { ...state, language: 'en-US@posix' });
    await page.waitForFunction((text) => document.body.innerText.includes(text), {}, figure);
    expect(await page.evaluate(() => navigator.language)).toBe('en-US@posix');
    await page.close();
  },
);
