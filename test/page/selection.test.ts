import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickInCard, hoverOn, isOpen, openPage, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

function select(selector: string): Promise<void> {
  return page.evaluate(
    (wanted) => getSelection()!.selectAllChildren(document.querySelector(wanted)!),
    selector,
  );
}

/** Opens the card of a coin at the selection, as often as the background repeats it. */
async function open(coin: string): Promise<void> {
  await page.waitForFunction((wanted) => tickmark.openSelection(wanted), { polling: 50 }, coin);
  await untilOpen(page);
}

const name = () => page.evaluate(() => tickmark.part('name'));

test('a selected word that is no mention becomes one, with its card at the selection', async () => {
  page = await openPage(browser, '<p>Bitcoin, and the <b>choir</b> of the town</p>');
  await select('b');
  await open('cardano');
  expect(await name()).toBe('Cardano');
  const [word, card] = await page.evaluate(() => [
    document.querySelector('b')!.getBoundingClientRect().bottom,
    tickmark.host!.getBoundingClientRect().top,
  ]);
  expect(Math.abs(word! - card!)).toBeLessThan(40);
  expect(
    await page.evaluate(async () => (await tickmark.summary())!.coins.map(({ coin }) => coin).toSorted()),
  ).toEqual(['bitcoin', 'cardano']);
});

test('a selected mention opens its own card, and is not counted again', async () => {
  page = await openPage(browser, '<p>Well, <b>Bitcoin</b> rises</p>');
  await select('b');
  await open('bitcoin');
  expect(await page.evaluate(async () => (await tickmark.summary())!.coins)).toEqual([
    { coin: 'bitcoin', mentions: 1 },
  ]);
});

test('on a page without mentions the first call asks the background, and a later one opens the card', async () => {
  page = await browser.open('<p>The <b>choir</b> of the town</p>');
  await page.evaluate('tickmark.start()');
  await select('b');
  await open('cardano');
  expect(await name()).toBe('Cardano');
  expect(await page.evaluate(() => tickmark.hellos)).toBe(1);
});

test.each([
  ['nothing is selected', ''],
  ['the site is turned off', 'tickmark.enabled = false;'],
  ['the word is muted', "tickmark.settings = { muted: ['choir'] };"],
])('no card opens where %s', async (_what, setUp) => {
  page = await browser.open('<p>The <b>choir</b> of the town</p>');
  await page.evaluate(`${setUp} tickmark.start()`);
  if (setUp !== '') await select('b');
  expect(await page.evaluate(() => tickmark.openSelection('cardano'))).toBe(false);
  if (setUp !== '') await page.waitForFunction(() => tickmark.hellos === 1);
  expect(await page.evaluate(() => tickmark.openSelection('cardano'))).toBe(false);
  expect(await page.evaluate(() => tickmark.isOpen)).toBe(false);
});

const target = `tickmark.ports = { claims: () => [{ mention: 0, kind: 'target', value: 14, currency: 'usd' }] };`;

test('the bells of a card offer an alert for the coin, and at the article’s target', async () => {
  page = await openPage(browser, '<p>Dogecoin has a target of $14.</p>', target);
  await hoverOn(page, 'Dogecoin');
  await clickInCard(page, '[data-tool="bell"]');
  await clickInCard(page, '[data-tool="target-bell"]');
  expect(await page.evaluate(() => tickmark.offers)).toEqual([
    { coin: 'dogecoin', target: null },
    { coin: 'dogecoin', target: { value: 14, currency: 'usd' } },
  ]);
  expect(await isOpen(page)).toBe(true);
});
