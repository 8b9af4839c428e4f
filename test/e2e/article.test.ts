import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { pageHash } from '../support/page-hash.ts';
import { highlights, markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith, readPopover } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct();
  page = await product.chromium.open(articleUrl);
  await waitForMarks(page);
});
afterAll(() => product.close());

describe('the sample article', () => {
  test.each([
    ['BTC', 'Bitcoin', '$70,652.60', '+10.66%'],
    ['Ethereum', 'Ethereum', '$2,070.24', '+10.40%'],
    ['SOL', 'Solana', '$87.91', '+15.40%'],
    ['XRP', 'XRP', '$1.4727', '+16.70%'],
    ['DOGE', 'Dogecoin', '$0.09863', '+10.21%'],
    ['BNB', 'BNB', '$658.95', '+7.40%'],
  ])('%s shows %s at %s, %s', async (text, name, price, change) => {
    await hoverText(page, text);
    const { parts } = await popoverWith(
      page,
      text,
      (popover) => popover.parts['name'] === name && /\d/.test(popover.parts['price'] ?? ''),
    );
    expect(parts['price']).toBe(price);
    expect(parts['change']).toContain(change);
    expect(parts['source']).toContain('CoinGecko');
    await movePointerAway(page);
    await popoverGone(page);
  });

  test('paints the first mention of each coin in each section, with the direction of the coin', async () => {
    const painted = (await highlights(page))['tickmark-up'];
    for (const text of ['Bitcoin', 'SOL', 'XRP', 'Dogecoin', 'BNB']) expect(painted).toContain(text);
    for (const text of ['BTC', 'Ether', '$XRP']) expect(painted).not.toContain(text);
  });

  test('leaves the document as it is without Tickmark, node for node', async () => {
    const elsewhere = 'https://no-news-site.example/article';
    product.world.page(elsewhere, articleHtml());
    const bare = await product.chromium.open(elsewhere);
    expect(await markedTexts(bare)).toEqual([]);
    expect(await pageHash(page)).toBe(await pageHash(bare));
    const outside = await page.evaluate(() =>
      [...document.documentElement.children].map(({ localName }) => localName),
    );
    expect(outside).toEqual(['head', 'body', 'div']);
    await bare.close();
    await page.bringToFront();
  });

  test('shows a new price within one refresh interval', async () => {
    product.world.market.set('bitcoin', { price: 61_000, change24h: -4.5, at: Date.now() });
    await hoverText(page, 'BTC');
    const popover = await popoverWith(page, 'BTC at its old price');
    expect(popover.parts['price']).toBe('$70,652.60');
    const changed = await waitFor(
      async () => {
        const now = await readPopover(page);
        return now?.parts['price'] === '$61,000.00' ? now : null;
      },
      { what: 'the new price in the open popover', timeout: 75_000 },
    );
    expect(changed.parts['change']).toContain('−4.50%');
    expect((await highlights(page))['tickmark-down']).toContain('Bitcoin');
  }, 90_000);
});
