import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickInCard, hoverOn, isOpen, openPage, untilClosed } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const words = 'Not saved. Your browser could not store this change.';
/** The first choice can't be stored, the later ones can. */
const setUp = `
  let failures = 1;
  tickmark.ports = {
    isStarred: async () => true,
    choose: async () => { if (failures-- > 0) throw new Error('quota exceeded'); },
  }`;

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await openPage(browser, '<p>Bitcoin and Dogecoin</p>', setUp);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.root!.querySelector('[data-tool="star"][aria-pressed="true"]'));
});
afterEach(() => page.close());

const untilSaid = () => page.waitForFunction((said) => tickmark.part('unsaved') === said, {}, words);

test('a star that could not be stored is reverted with an error message, which the next choice removes', async () => {
  await clickInCard(page, '[data-tool="star"]');
  await untilSaid();
  await page.waitForFunction(() => tickmark.root!.querySelector('[data-tool="star"][aria-pressed="true"]'));
  expect(await page.evaluate(() => tickmark.errors)).toEqual(['Error: quota exceeded']);
  await clickInCard(page, '[data-tool="star"]');
  await page.waitForFunction(() => tickmark.root!.querySelector('[data-tool="star"][aria-pressed="false"]'));
  expect(await page.evaluate(() => tickmark.part('unsaved'))).toBeNull();
});

test('a mute that could not be stored keeps the card open with an error message; a stored one closes the card', async () => {
  await clickInCard(page, '.why');
  await clickInCard(page, '[data-choice="mute"]');
  await untilSaid();
  expect(await isOpen(page)).toBe(true);
  await clickInCard(page, '[data-choice="mute"]');
  await untilClosed(page);
});

test('another card does not show the error message', async () => {
  await clickInCard(page, '[data-tool="star"]');
  await untilSaid();
  await page.mouse.move(1, 1);
  await untilClosed(page);
  await hoverOn(page, 'Dogecoin');
  await page.waitForFunction(() => tickmark.part('name') === 'Dogecoin');
  expect(await page.evaluate(() => tickmark.part('unsaved'))).toBeNull();
});
