import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeLive, expectFound, expectPainted, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(page));

/** Notes every text that is ever painted, also for a moment. */
const noteEverything = `
  globalThis.everPainted = [];
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    globalThis.everPainted.push(range.startContainer.data.slice(range.startOffset, range.endOffset));
    return add.call(this, range);
  };`;

const everPainted = (): Promise<string[]> =>
  page.evaluate(() => [...new Set((globalThis as unknown as { everPainted: string[] }).everPainted)]);

test('a muted word is never painted, whether at load or added later', async () => {
  const body = '<p>Bitcoin and Dogecoin.</p><p id="late"></p>';
  page = await openLive(
    browser,
    body,
    `${noteEverything} tickmark.settings = { muted: ['bitcoin', 'litecoin'] }`,
  );
  await expectPainted(page, ['Dogecoin']);
  await page.evaluate(() => (document.querySelector('#late')!.textContent = 'Litecoin, Monero, Bitcoin.'));
  await expectPainted(page, ['Dogecoin', 'Monero']);
  expect(await everPainted()).toEqual(['Dogecoin', 'Monero']);
  expect(await page.evaluate(() => tickmark.asked.flat())).not.toContain('bitcoin');
});

test('requests each word of the page once, and the words of one scan together', async () => {
  page = await openLive(browser, '<p>Bitcoin, $BTC and Dogecoin. Bitcoin!</p><p id="late"></p>');
  await expectPainted(page, ['Bitcoin', '$BTC', 'Dogecoin', 'Bitcoin']);
  expect(await page.evaluate(() => tickmark.askedWords)).toEqual([['bitcoin', 'btc', 'dogecoin']]);
  await page.evaluate(() => (document.querySelector('#late')!.textContent = 'Monero and Bitcoin.'));
  await expectPainted(page, ['Bitcoin', '$BTC', 'Dogecoin', 'Bitcoin', 'Monero', 'Bitcoin']);
  expect(await page.evaluate(() => tickmark.askedWords.slice(1))).toEqual([['monero']]);
});

test('does not paint a word whose reply is pending, but paints the others', async () => {
  const refuse = `tickmark.ports.words = async (words) =>
    ({ muted: [], corrections: [], later: words.filter((word) => word === 'dogecoin') });`;
  page = await openLive(browser, '<p>Bitcoin and Dogecoin.</p>', refuse);
  await expectPainted(page, ['Bitcoin']);
  expect(await page.evaluate(async () => (await tickmark.summary())!.coins)).toEqual([
    { coin: 'bitcoin', mentions: 1 },
  ]);
});

test('a page on which every word is muted has no highlights and no rules for marks', async () => {
  page = await openLive(browser, '<p>Bitcoin.</p>', "tickmark.settings = { muted: ['bitcoin'] }");
  await page.waitForFunction(() => tickmark.askedWords.length > 0);
  const seen = () => page.evaluate(() => [CSS.highlights.size > 0, tickmark.styled.length]);
  expect(await seen()).toEqual([false, 0]);
  await page.evaluate(() => {
    tickmark.settings = {};
    tickmark.refresh();
  });
  await expectPainted(page, ['Bitcoin']);
  expect(await seen()).toEqual([true, 1]);
});

test('switching the site off removes the rules for marks together with the marks', async () => {
  page = await openLive(browser, '<p>Bitcoin.</p>');
  await expectPainted(page, ['Bitcoin']);
  await page.evaluate(() => {
    tickmark.enabled = false;
    tickmark.refresh();
  });
  await expectPainted(page, []);
  expect(await page.evaluate(() => tickmark.styled)).toEqual(['underline', null]);
});

test('no live range is made to read the words of mentions, muted or not', async () => {
  const count = `
    globalThis.ranges = 0;
    const { createRange } = Document.prototype;
    Document.prototype.createRange = function () { globalThis.ranges += 1; return createRange.call(this); };
    globalThis.Range = new Proxy(Range, { construct: (made) => { globalThis.ranges += 1; return new made(); } });
    tickmark.settings = { muted: ['bitcoin'] }`;
  page = await openLive(browser, `<p>${'Bitcoin and Dogecoin. '.repeat(50)}</p>`, count);
  await page.waitForFunction(() => [...(CSS.highlights.get('tickmark-up') ?? [])].length === 50);
  expect(await page.evaluate(() => (globalThis as unknown as { ranges: number }).ranges)).toBe(0);
});

test('settings that change while a long page is painted leave no mark out', async () => {
  page = await openLive(
    browser,
    `<main>${'<p>Bitcoin, Dogecoin, Litecoin.</p>'.repeat(3_000)}</main>`,
    "tickmark.settings = { muted: ['bitcoin'] }; tickmark.answerMs = 5",
  );
  await page.waitForFunction(() => tickmark.styled.length > 0, { polling: 1 });
  await page.evaluate(async () => {
    for (const muted of [['dogecoin'], [], ['litecoin'], ['bitcoin', 'dogecoin'], []]) {
      tickmark.settings = { muted };
      tickmark.refresh();
      await new Promise((resolve) => void setTimeout(resolve, 7));
    }
  });
  await expectFound(page, { bitcoin: 3_000, dogecoin: 3_000, litecoin: 3_000 });
  expect(await page.evaluate(() => tickmark.errors)).toEqual([]);
});

test('requests prices of at most 400 coins', async () => {
  const names = "tickmark.settings = {}; document.querySelector('p').textContent = coinNames.join(', ');";
  const { coins } = await import('../../utils/domain/coin/catalog.ts');
  const listed = coins.slice(0, 900).map(({ name, symbol }) => `${name} (${symbol.toUpperCase()})`);
  page = await openLive(browser, '<p></p>', `const coinNames = ${JSON.stringify(listed)}; ${names}`);
  await page.waitForFunction(
    async () => tickmark.asked.length > 0 && (await tickmark.summary())!.coins.length > 600,
  );
  const most = await page.evaluate(() => Math.max(...tickmark.asked.map(({ length }) => length)));
  expect(most).toBe(400);
  const words = await page.evaluate(() => tickmark.askedWords.map(({ length }) => length));
  expect(Math.max(...words)).toBe(300);
});
