import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Sensitivity } from '../../utils/domain/recognition/mention.ts';
import { closeLive, expectFound, expectPainted, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(page));

/** Dash needs `balanced`, Stellar `eager`. */
const doubtful = '<p>Bitcoin rises.</p><p>Dash is new.</p><p>Stellar dresses are back.</p>';

/** Needs `eager`, and `careful` once the page is about crypto. */
const fashion = '<p>Beldex dresses are back.</p>';

async function setSensitivity(sensitivity: Sensitivity): Promise<void> {
  await page.evaluate((value) => {
    tickmark.settings = { sensitivity: value };
    tickmark.refresh();
  }, sensitivity);
}

test('an open page shows the mentions of the new sensitivity without being read again', async () => {
  page = await openLive(browser, doubtful);
  await expectPainted(page, ['Bitcoin', 'Dash']);
  const readBefore = await page.evaluate(() => tickmark.read.length);
  await setSensitivity('eager');
  await expectPainted(page, ['Bitcoin', 'Dash', 'Stellar']);
  await setSensitivity('careful');
  await expectPainted(page, ['Bitcoin']);
  await setSensitivity('balanced');
  await expectPainted(page, ['Bitcoin', 'Dash']);
  expect(await page.evaluate(() => tickmark.read.length)).toBe(readBefore);
});

test('words and prices are requested for mentions of the chosen sensitivity only', async () => {
  page = await openLive(browser, doubtful);
  await expectPainted(page, ['Bitcoin', 'Dash']);
  expect(await page.evaluate(() => tickmark.askedWords.flat())).toEqual(['bitcoin', 'dash']);
  expect(await page.evaluate(() => tickmark.asked.flat())).not.toContain('stellar');
  await setSensitivity('eager');
  await expectPainted(page, ['Bitcoin', 'Dash', 'Stellar']);
  expect(await page.evaluate(() => tickmark.askedWords.flat())).toContain('stellar');
});

test('a page with doubtful words alone is marked once the reader chooses eager', async () => {
  page = await openLive(browser, fashion);
  await page.waitForFunction(() => tickmark.hellos === 1);
  await expectPainted(page, []);
  expect(await page.evaluate(() => [tickmark.styled.length, tickmark.asked.length])).toEqual([0, 0]);
  await setSensitivity('eager');
  await expectPainted(page, ['Beldex']);
});

test('a doubtful word is marked once the page has enough evidence for it', async () => {
  page = await openLive(browser, `${fashion}<p id="late"></p>`);
  await page.waitForFunction(() => tickmark.hellos === 1);
  await page.evaluate(() => {
    document.querySelector('#late')!.textContent = 'Crypto markets rose on Monday. '.repeat(100);
  });
  await expectPainted(page, ['Beldex']);
});

test('the summary of a page on which Tickmark is off counts by the sensitivity', async () => {
  page = await openLive(
    browser,
    doubtful,
    "tickmark.enabled = false; tickmark.settings = { sensitivity: 'careful' }",
  );
  await expectFound(page, { bitcoin: 1 });
  await setSensitivity('eager');
  await expectFound(page, { bitcoin: 1, dash: 1, stellar: 1 });
});
