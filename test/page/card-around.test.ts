import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hoverOn, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/** The background replies when `tickmark.reply` is called, with liquidations or with nothing. */
const setUp = `
  tickmark.settings = { showsContext: true };
  tickmark.contextAsked = [];
  const crowd = { sentiment: null, chatter: null, accounts: null, funding: null };
  tickmark.nothing = { liquidations: null, crowd, move: null, level: null };
  tickmark.figures = {
    ...tickmark.nothing,
    liquidations: { long: 84_300_000, short: 297_820_000, at: Date.now(), coverage: { kind: 'day' } },
  };
  tickmark.ports = {
    context: (coin) => {
      tickmark.contextAsked.push(coin);
      return new Promise((resolve) => (tickmark.reply = resolve));
    },
  };`;
const text = '<p>Bitcoin saw $297.82 million in short liquidations.</p>';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const cardHeight = () =>
  page.evaluate(() => tickmark.root!.querySelector('.card')!.getBoundingClientRect().height);

test('figures that come after the card has opened have their place reserved, with what the article states', async () => {
  page = await openPage(browser, text, setUp);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.part('around') !== null);
  const before = await cardHeight();
  await page.evaluate('tickmark.reply(tickmark.nothing)');
  await page.waitForFunction(
    () => tickmark.root!.querySelector('.around')?.getAttribute('aria-busy') === 'false',
  );
  expect(await cardHeight()).toBe(before);
  expect(await part('liquidated')).toBeNull();
  expect(await page.evaluate('tickmark.contextAsked')).toEqual(['bitcoin']);
});

test('figures that are there when the card opens have their rows, with the article’s own beside them', async () => {
  page = await openPage(browser, text, setUp);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.part('around') !== null);
  await page.evaluate('tickmark.reply(tickmark.figures)');
  await page.waitForFunction(() => tickmark.part('liquidated') === '$382.12M');
  expect(await part('shorts')).toBe('Shorts $297.82M · 78%');
  expect(await part('stated-liquidation')).toBe('Article: shorts $297.82M');
});

test('a reader who wants none causes no call, and the card has no place for them', async () => {
  page = await openPage(browser, text, `${setUp} tickmark.settings = {};`);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.part('price') !== null);
  expect(await part('around')).toBeNull();
  expect(await page.evaluate('tickmark.contextAsked')).toEqual([]);
});
