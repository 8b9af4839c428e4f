import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { setTheme } from '../support/theme.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const sheet = join(import.meta.dirname, '../../scripts/cards/card-sheet.ts');

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(sheet);
  page = await browser.open('');
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('the card has no axe violations, %s:', (theme) => {
  const names = (
    'fresh around-all around-loading around-observed around-no-liquidations around-no-crowd around-no-sentiment ' +
    'around-no-futures around-no-move around-level live live-eur live-jpy live-coinbase depeg depeg-eur apart apart-jpy apart-coinbase old-figures no-rate usdt-quote ' +
    'stale failed no-history since-about since-exact-loading since-no-exact since-day since-missing since-failed ' +
    'long-name chart-day chart-week chart-shape chart-on-request chart-missing stated-change change-alone differs range doubts other-unit tiny-price eur converted dark rtl loading colour-blind ' +
    'small small-no-figure small-differs small-quote small-eur small-jpy small-idr small-btc small-tiny small-long-name small-loading offline small-offline small-last-known small-light small-theme-dark'
  ).split(' ');
  test.each(names)('%s', async (name) => {
    await setTheme(page, theme);
    expect(await page.evaluate(() => cards.names())).toEqual(names);
    await page.evaluate((state) => {
      cards.show(state);
      cards.openWhy();
    }, name);
    await page.waitForFunction(() => {
      const root = document.querySelector('card-sheet')!.shadowRoot!;
      return root.querySelector('[data-details=false], .why-panel');
    });
    expect(await axeViolations(page, { part: 'card-sheet' })).toEqual([]);
  });
});
