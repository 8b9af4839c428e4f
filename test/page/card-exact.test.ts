import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickInCard, hoverOn, openPage, untilClosed } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/**
 * Published six hours ago at about 80, exactly at 80.21; the page says 104. The background has no exact price where
 * `tickmark.isMissing`.
 */
const setUp = `
  const at = Date.now() - 6 * 3_600_000;
  const near = { kind: 'price', price: 80.1234, currency: 'usd', at: at - 140_000, source: 'defillama', about: true };
  const exact = { kind: 'price', price: 80.21, currency: 'usd', at, source: 'binance', low: 79, high: 81 };
  tickmark.exactAsked = [];
  tickmark.isMissing = false;
  tickmark.ports = {
    publication: () => ({ at, precision: 'time', zone: 'known' }),
    claims: () => [{ mention: 0, kind: 'price', value: 104, currency: 'usd' }],
    pastPrices: async (requests) => {
      tickmark.exactAsked.push(...requests.map((request) => request.exact === true));
      return requests.map((request) => (request.exact && !tickmark.isMissing ? exact : near));
    },
  };`;

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const untilThen = (text: string) =>
  page.waitForFunction((wanted) => tickmark.part('then') === wanted, {}, text);
const asked = () => page.evaluate('tickmark.exactAsked');

async function openCard(): Promise<void> {
  page = await openPage(browser, '<p>Bitcoin is trading at $104.</p>', setUp);
  await hoverOn(page, 'Bitcoin');
  await untilThen('then about $80.12');
}

const height = () =>
  page.evaluate(() => tickmark.root!.querySelector('.since')!.getBoundingClientRect().height);

test('a price near the moment is called “about” and judges no figure; “Exact price” brings the exact one', async () => {
  await openCard();
  expect(await part('since')).toContain('+24.8%');
  expect(await part('exact')).toBe('Exact price');
  expect(await part('verdict')).toBe('');
  expect(await asked()).toEqual([false]);
  const before = await height();
  await clickInCard(page, '[data-part="exact"]');
  await untilThen('then $80.21');
  expect(await part('exact')).toBeNull();
  expect(await part('since')).toContain('+24.67%');
  expect(await part('verdict')).toBe('29.7% above the market then ($80.21)');
  expect(await asked()).toEqual([false, true]);
  expect(await height()).toBe(before);
});

test('a pinned card asks for the exact price by itself', async () => {
  await openCard();
  await clickInCard(page, '[data-tool="pin"]');
  await untilThen('then $80.21');
  expect(await asked()).toEqual([false, true]);
});

test('says that there is no exact price, and offers it again in the next card', async () => {
  await openCard();
  await page.evaluate('tickmark.isMissing = true');
  await clickInCard(page, '[data-part="exact"]');
  await page.waitForFunction(() => tickmark.part('exact') === 'No exact price');
  expect(await part('then')).toBe('then about $80.12');
  await page.mouse.move(1, 400);
  await untilClosed(page);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.part('exact') === 'Exact price');
  expect(await asked()).toEqual([false, true]);
});

test('a click that a script makes requests nothing', async () => {
  await openCard();
  await page.evaluate(() => tickmark.root!.querySelector<HTMLElement>('[data-part="exact"]')!.click());
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  expect(await part('exact')).toBe('Exact price');
  expect(await asked()).toEqual([false]);
});
