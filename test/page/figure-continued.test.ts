import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hoverOn, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const ports = `tickmark.ports = { claims: 'ours' };`;
const slid = '<p>Bitcoin slid on Monday.</p>';

describe('a figure in a paragraph that names no coin', () => {
  test.each<[string, string, string | null]>([
    ['belongs to the coin of the paragraph before', `${slid}<p>It fell to $61,200.</p>`, '$61,200'],
    ['behind a link', '<p>Digital money: <a>Bitcoin</a></p><p>It fell to $61,200.</p>', '$61,200'],
    ['behind a picture', `${slid}<figure>A chart</figure><p>It fell to $61,200.</p>`, '$61,200'],
    ['below a heading', '<h2>Bitcoin slides</h2><p>It fell to $61,200.</p>', '$61,200'],
    ['behind another paragraph', `${slid}<p>Volume was thin.</p><p>It fell to $61,200.</p>`, '$61,200'],
    ['behind another heading', `${slid}<h2>Stocks</h2><p>It fell to $61,200.</p>`, null],
    ['behind another coin', `${slid}<p>Dogecoin slid.</p><p>It fell to $0.061.</p>`, null],
    ['of a company', `${slid}<p>Nvidia fell to $880.</p>`, null],
    ['outside of a paragraph', `${slid}<div>It fell to $61,200.</div>`, null],
    ['behind a line of several', '<p>Bitcoin slid.<br>Stocks slid.</p><p>It fell to $61,200.</p>', null],
  ])('%s', async (_name, body, stated) => {
    page = await openPage(browser, body, ports);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('stated') !== '');
    const shown = await page.evaluate(() => tickmark.part('stated'));
    expect(/\d/.test(shown ?? '') ? shown : null).toBe(stated);
  });

  test('is in the table of all coins', async () => {
    page = await openPage(browser, `${slid}<p>It fell to $61,200.</p>`, ports);
    expect(await page.evaluate(() => tickmark.comparison())).toMatchObject({
      rows: [{ coin: 'bitcoin', figure: { kind: 'stated', price: 61_200 } }],
    });
  });
});
