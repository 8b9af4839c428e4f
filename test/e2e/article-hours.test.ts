import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { hourMs } from '../../utils/domain/time.ts';
import { markedTexts } from '../support/highlights.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith, type PopoverReading } from '../support/popover.ts';
import { clickControl, pressInCard } from '../support/press-in-card.ts';
import { chooseCurrency, openOptions } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { figureRow, readCard, readExactCard } from './figure-row.ts';
import { html, type Product, startProduct } from './product.ts';

const matches: unknown = expect.stringMatching(/^matches the market then \(/);

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
const hasVerdict = ({ parts }: PopoverReading): boolean => (parts['verdict'] ?? '') !== '';

describe('the figure of an article and the hour that it is of', () => {
  test('a page that was updated has no verdict against the hour of its publication', async () => {
    const stated = written(priceAt(20) * 1.2);
    const page = await openStory(
      'price/bitcoin-price-today',
      `${published(20)}<meta property="article:modified_time" content="${momentOf(1)}">` +
        `<h1>The price of today</h1><p>Bitcoin is trading at ${stated} today.</p>`,
    );
    expect(figureRow(await readCard(page, 'Bitcoin', hasThen))).toEqual([stated]);
    await page.close();
  });

  test('the same page without its update quotes the market of that hour', async () => {
    const stated = written(priceAt(20) * 1.2);
    const page = await openStory(
      'price/bitcoin-price-then',
      `${published(20)}<h1>The price of that day</h1><p>Bitcoin is trading at ${stated} today.</p>`,
    );
    // Not against a price that is only near the moment.
    expect(figureRow(await readCard(page, 'Bitcoin', hasThen))).toEqual([stated]);
    const card = await readExactCard(page, 'Bitcoin', hasVerdict);
    const then = card.parts['then']!.replace('then ', '').replaceAll('\u00a0', ' ');
    expect(Number(then.replace(/[^\d.]/g, '')) / priceAt(20)).toBeCloseTo(1, 2);
    expect(figureRow(card)).toEqual([stated, `20.0% above the market then (${then})`]);
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
      const card = await readCard(page, words[index]!, hasThen);
      expect(figureRow(card)).toEqual([written(priceAt(ago)), matches]);
      expect(Number(card.parts['then']!.replace(/[^\d.]/g, '')) / priceAt(ago)).toBeCloseTo(1, 2);
    }
    await page.close();
  });

  test('Australian dollars are compared with the market in Australian dollars', async () => {
    const page = await openStory(
      'markets/australia',
      `${published(2)}<h1>Coins in Australia today</h1><p>Bitcoin is trading at $108,000 AUD today.</p>`,
    );
    const row = figureRow(await readExactCard(page, 'Bitcoin', hasVerdict));
    expect(row[0]).toBe('A$108,000');
    const [, percent, price] = /^(\d+(?:\.\d)?)% above the market then \(A\$([\d,.]+)\)$/.exec(row[1]!)!;
    const market = Number(price!.replaceAll(',', ''));
    expect(market / (priceAt(2) * 1.425)).toBeCloseTo(1, 1);
    expect(Number(percent)).toBeCloseTo((108_000 / market - 1) * 100, 1);
    await page.close();
  });

  test('a range is shown as one, and matches the market inside it', async () => {
    const [low, high] = [written(priceAt(2) * 0.97), written(priceAt(2) * 1.03)];
    const page = await openStory(
      'markets/range',
      `${published(2)}<h1>A narrow range</h1><p>Bitcoin is trading between ${low} and ${high}.</p>`,
    );
    expect(figureRow(await readCard(page, 'Bitcoin', hasVerdict))).toEqual([`${low}–${high}`, matches]);
    await page.close();
  });

  test('a high of the past is no figure of the article', async () => {
    const page = await openStory(
      'markets/high',
      `${published(2)}<h1>A look back</h1><p>Bitcoin reached a record high of $126,080 in October 2025.</p>`,
    );
    // A first reading may take longer than the card to open, whose reserved row then says "none recognized".
    await readCard(page, 'Bitcoin', hasThen);
    const card = await readCard(page, 'Bitcoin', hasThen);
    expect(figureRow(card)).toEqual([]);
    expect(card.parts).not.toHaveProperty('figure');
    await page.close();
  });

  test('“Why this?” tells the words, the market’s price, its source and its hour', async () => {
    // An hour of which no other test has the exact price.
    const stated = written(priceAt(7));
    const page = await openStory(
      'markets/why',
      `${published(7)}<h1>Why</h1><p>Bitcoin is now trading at ${stated}.</p>`,
    );
    await hoverText(page, 'Bitcoin');
    await popoverWith(page, 'Bitcoin', hasThen);
    await pressInCard(page, 'why');
    const { parts } = await popoverWith(page, 'the reasons', (card) => 'figure-reasons' in card.parts);
    const why = parts['figure-reasons']!;
    expect(why).toContain(`“Bitcoin is now trading at ${stated}”: verb of trading, present time.`);
    expect(why).toMatch(/Compared with about \$[\d,]+ \(DefiLlama, \w{3} \d+, \d\d:\d\d\)\./);
    await clickControl(page, 'exact');
    await popoverWith(page, 'the exact price', (card) =>
      /Compared with \$[\d,.]+ on Binance, \w{3} \d+, \d\d:\d\d\./.test(card.parts['figure-reasons'] ?? ''),
    );
    await page.close();
  });

  test('a reader with euros sees the price of then in euros, at the rate of that day, where the source has dollars', async () => {
    const options = await openOptions(product.chromium);
    await chooseCurrency(options, 'eur');
    await options.waitForFunction(() => document.querySelector('output')?.textContent === 'Saved');
    await options.close();
    const page = await openStory(
      'markets/euro',
      `${published(5)}<h1>Euro</h1><p>Bitcoin is trading at ${written(priceAt(5))}.</p>`,
    );
    const inEuros = (reading: PopoverReading): boolean =>
      hasVerdict(reading) && ['then', 'price'].every((part) => reading.parts[part]?.includes('€'));
    const { parts } = await readCard(page, 'Bitcoin', inEuros);
    const then = Number(/^then about €([\d,.]+)$/.exec(parts['then']!)![1]!.replaceAll(',', ''));
    expect(then / (priceAt(5) * 0.846)).toBeCloseTo(1, 2);
    expect(parts['price']).toContain('€');
    expect(parts['verdict']).toEqual(matches);
    // The first of them may be of another day, for the test with Australian dollars.
    const days = product.world
      .requestsTo('api.frankfurter.dev')
      .map(({ url }) => new URL(url).searchParams.get('to'));
    expect(days).toContain(momentOf(5).slice(0, 10));
    await page.close();
  });
});
