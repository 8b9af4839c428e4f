import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { hourMs } from '../../utils/domain/time.ts';
import { markedTexts } from '../support/highlights.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith, type PopoverReading } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { html, type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct(allProviders);
});
afterAll(() => product.close());

/** What the world's exchange traded Bitcoin at: a straight line over the last 24 hours. */
function priceAt(hoursAgo: number): number {
  const { price, change24h } = product.world.market.get('bitcoin')!;
  const dayAgo = price! / (1 + change24h! / 100);
  return dayAgo + (price! - dayAgo) * (1 - hoursAgo / 24);
}

const momentOf = (hoursAgo: number): string => new Date(Date.now() - hoursAgo * hourMs).toISOString();
const written = (price: number): string => formatPrice(price, 'usd', 'en-US');
const published = (hoursAgo: number): string =>
  `<meta property="article:published_time" content="${momentOf(hoursAgo)}">`;

async function openStory(path: string, body: string, marks = 1): Promise<Page> {
  const address = `https://www.coindesk.com/${path}`;
  product.world.page(address, html(body));
  const page = await product.chromium.open(address);
  await waitFor(async () => (await markedTexts(page)).length >= marks, { what: 'marks' });
  return page;
}

const hasThen = ({ parts }: PopoverReading): boolean => /\d/.test(parts['then'] ?? '');

async function cardOf(page: Page, word: string): Promise<PopoverReading['parts']> {
  await hoverText(page, word);
  const { parts } = await popoverWith(page, word, hasThen);
  await movePointerAway(page);
  await popoverGone(page);
  return parts;
}

describe('the figure of an article and the hour that it is of', () => {
  test('a page that was updated has no verdict against the hour of its publication', async () => {
    const stated = written(priceAt(20) * 1.2);
    const page = await openStory(
      'price/bitcoin-price-today',
      `${published(20)}<meta property="article:modified_time" content="${momentOf(1)}">` +
        `<h1>The price of today</h1><p>Bitcoin is trading at ${stated} today.</p>`,
    );
    const parts = await cardOf(page, 'Bitcoin');
    expect([parts['stated'], parts['verdict'] ?? '']).toEqual([stated, '']);
    await page.close();
  });

  test('the same page without its update has one', async () => {
    const stated = written(priceAt(20) * 1.2);
    const page = await openStory(
      'price/bitcoin-price-then',
      `${published(20)}<h1>The price of that day</h1><p>Bitcoin is trading at ${stated} today.</p>`,
    );
    expect((await cardOf(page, 'Bitcoin'))['verdict']).toMatch(/(?:19|20)\.\d%/);
    await page.close();
  });

  test('three entries of a live blog are compared with the market of three hours', async () => {
    const hours = [2, 10, 20];
    const words = ['Bitcoin', 'BTC', '$BTC'];
    const entries = hours.map(
      (ago, index) =>
        `<article><time datetime="${momentOf(ago)}">${ago} hours ago</time><p>${words[index]} is trading at ${written(priceAt(ago))} after a quiet hour.</p></article>`,
    );
    const page = await openStory(
      'live/markets',
      `${published(22)}<h1>The markets as they move, live</h1>${entries.join('')}`,
      3,
    );
    for (const [index, ago] of hours.entries()) {
      const parts = await cardOf(page, words[index]!);
      expect(parts['stated']).toBe(written(priceAt(ago)));
      expect(Number(parts['then']!.replace(/[^\d.]/g, '')) / priceAt(ago)).toBeCloseTo(1, 2);
      expect(parts['verdict']).toBe('matches the market');
    }
    await page.close();
  });

  test('Australian dollars are no US dollars', async () => {
    const page = await openStory(
      'markets/australia',
      `${published(2)}<h1>Coins in Australia today</h1><p>Bitcoin is trading at $108,000 AUD today.</p>`,
    );
    const parts = await cardOf(page, 'Bitcoin');
    expect(parts['stated']).toBe('A$108,000.00');
    expect(parts['verdict'] ?? '').not.toMatch(/5\d\.\d%/);
    await page.close();
  });
});
