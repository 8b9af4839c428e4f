import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { chooseCurrency, clickInPopup, openOptions, openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { type Product, startProduct } from './product.ts';

/** A PDF document of one empty page; viewers restore the table of objects that it lacks. */
const emptyPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  page = await product.chromium.open(articleUrl);
  await waitForMarks(page);
});
afterAll(() => product.close());

async function textOf(surface: Page, ready: (text: string) => boolean, what: string): Promise<string> {
  return waitFor(
    async () => {
      const text = await surface.evaluate(() => document.body.innerText);
      return ready(text) ? text : null;
    },
    { what },
  );
}

test('the popup shows market, watchlist, coins on this page and last update', async () => {
  const popup = await openPopup(product.chromium, page);
  const text = await textOf(
    popup,
    (seen) => seen.includes('$2.48T') && seen.includes('$70,652.60') && /mention/.test(seen),
    'the figures in the popup',
  );
  expect(text).toContain('+9.00%');
  const watchlist = await popup.$$eval('[data-coin]', (rows) =>
    rows.map((row) => (row as HTMLElement).dataset['coin']),
  );
  expect(watchlist).toEqual(expect.arrayContaining(['bitcoin', 'ethereum', 'solana', 'dogecoin', 'pepe']));
  expect(text).toContain('stocktwits.com');
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  await popup.close();
});

test('the popup switches the site off and on, without a reload', async () => {
  const popup = await openPopup(product.chromium, page);
  await clickInPopup(popup, '[data-action=site]');
  await waitFor(async () => (await markedTexts(page)).length === 0, { what: 'the marks to go' });
  await clickInPopup(popup, '[data-action=site]');
  await waitFor(async () => (await markedTexts(page)).length > 10, { what: 'the marks to come back' });
  await popup.close();
});

// Firefox shows PDF documents in a page of its own, on which extensions can’t run.
test('the popup says that a PDF document can’t be read', async () => {
  const url = 'https://www.bbc.com/report.pdf';
  product.world.page(url, { status: 200, headers: { 'content-type': 'application/pdf' }, body: emptyPdf });
  const report = await product.chromium.open(url);
  const popup = await openPopup(product.chromium, report);
  const text = await textOf(popup, (seen) => seen.includes('PDF'), 'the message of the popup');
  expect(text).toContain('Tickmark can’t read PDF documents.');
  await popup.close();
  await report.close();
});

test('a currency chosen in the options is stored and applied to the open page', async () => {
  const options = await openOptions(product.chromium);
  await chooseCurrency(options, 'eur');
  await options.waitForFunction(() => /^Saved$/.test(document.querySelector('output')?.textContent ?? ''));
  await page.bringToFront();
  await hoverText(page, 'BTC');
  const { parts } = await popoverWith(
    page,
    'BTC in euros',
    (popover) => popover.parts['price']?.includes('€') ?? false,
  );
  const rate = product.world.market.rate('eur')!;
  expect(parts['price']).toBe(
    `€${(70_652.6 * rate).toLocaleString('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 })}`,
  );
  await options.bringToFront();
  await options.reload();
  const kept = await options.waitForSelector('input[data-field=currency]');
  await waitFor(async () => (await kept!.evaluate((each) => each.value)) === 'Euro (EUR)', {
    what: 'the stored currency',
  });
  await chooseCurrency(options, 'usd');
  await options.waitForFunction(() => /^Saved$/.test(document.querySelector('output')?.textContent ?? ''));
  await options.close();
});

test('a coin added to the watchlist in the options appears in the popup', async () => {
  const options = await openOptions(product.chromium);
  const search = await options.waitForSelector('input[data-field=coin]');
  await search!.type('dogecoin');
  await options.waitForSelector('[role=option]');
  await options.keyboard.press('Enter');
  await waitFor(async () => (await options.evaluate(() => document.body.innerText)).includes('Dogecoin'), {
    what: 'Dogecoin in the list',
  });
  await options.close();
  await page.bringToFront();
  const popup = await openPopup(product.chromium, page);
  // The page's table has it, with its star; the watchlist below does not repeat it.
  await popup.waitForSelector('[data-coin="dogecoin"] [data-action=star][aria-pressed=true]');
  expect(await popup.$$('[data-coin="dogecoin"]')).toHaveLength(1);
  await popup.close();
});
