import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { markedTexts } from '../support/highlights.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith, type PopoverReading } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { readExactCard } from './figure-row.ts';
import { html, type Product, startProduct } from './product.ts';

const hour = 3_600_000;
const coins = {
  Bitcoin: 'bitcoin',
  Ethereum: 'ethereum',
  Solana: 'solana',
  XRP: 'ripple',
  Dogecoin: 'dogecoin',
  BNB: 'binancecoin',
} as const;
type Name = keyof typeof coins;
const names = Object.keys(coins) as Name[];

let product: Product;
beforeAll(async () => {
  product = await startProduct(allProviders);
});
afterAll(() => product.close());

/** What the world's exchange traded a coin at: a straight line over the last 24 hours. */
function priceAt(name: Name, hoursAgo: number): number {
  const { price, change24h } = product.world.market.get(coins[name])!;
  const dayAgo = price! / (1 + change24h! / 100);
  return dayAgo + (price! - dayAgo) * (1 - hoursAgo / 24);
}

/** An article of six sentences, published so many hours ago; without a moment for null. */
async function openArticle(
  path: string,
  hoursAgo: number | null,
  priceOf: (name: Name) => number,
): Promise<Page> {
  const stated = (name: Name): string => formatPrice(priceOf(name), 'usd', 'en-US');
  const moment = hoursAgo === null ? null : new Date(Date.now() - hoursAgo * hour).toISOString();
  const head = moment === null ? '' : `<meta property="article:published_time" content="${moment}">`;
  const body = names.map((name) => `<p>${name} is trading at ${stated(name)} today.</p>`).join('');
  product.world.page(`https://www.coindesk.com/${path}`, html(`${head}<h1>Coins today</h1>${body}`));
  const page = await product.chromium.open(`https://www.coindesk.com/${path}`);
  await waitFor(async () => (await markedTexts(page)).length >= 6, { what: 'marks' });
  return page;
}

async function cardOf(
  page: Page,
  name: Name,
  ready: (card: PopoverReading) => boolean,
): Promise<PopoverReading> {
  await hoverText(page, name);
  const card = await popoverWith(page, name, (each) => each.parts['name'] === name && ready(each));
  await movePointerAway(page);
  await popoverGone(page);
  return card;
}

const hasThen = ({ parts }: PopoverReading): boolean =>
  /\d/.test(parts['then'] ?? '') && /%/.test(parts['since'] ?? '');
const figure = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

describe('an article with a publication moment', () => {
  test('the cards of six coins show the price at publication, the change since and the verdict on the article’s figure', async () => {
    const page = await openArticle('two-hours-ago', 2, (name) => priceAt(name, 2));
    for (const name of names) {
      const hasChart = ({ parts }: PopoverReading): boolean => parts['sparkline'] !== undefined;
      const { parts } = await cardOf(page, name, (card) => hasThen(card) && hasChart(card));
      const [then, now] = [figure(parts['then']!), product.world.market.get(coins[name])!.price!];
      expect(then / priceAt(name, 2)).toBeCloseTo(1, 2);
      expect(figure(parts['since']!.split('\n').find((line) => line.includes('%'))!)).toBeCloseTo(
        (now / then - 1) * 100,
        0,
      );
      expect(parts['verdict']).toMatch(/^matches the market then \(/);
    }
    await page.close();
  });

  test('another publication moment gives other figures, and a figure far from the market price does not match', async () => {
    const page = await openArticle('a-day-ago', 20, (name) => priceAt(name, 20) * 1.2);
    for (const name of names) {
      // Not judged against a price that is only near the moment.
      expect((await cardOf(page, name, hasThen)).parts['verdict']).toBe('');
      const { parts } = await readExactCard(page, name, hasThen);
      expect(figure(parts['then']!) / priceAt(name, 20)).toBeCloseTo(1, 2);
      expect(figure(parts['then']!)).toBeLessThan(priceAt(name, 2));
      expect(parts['verdict']).toMatch(/^20\.0% above the market then \(\$[\d.,]+\)$/);
    }
    await page.close();
  });

  test('no row without a publication moment', async () => {
    const page = await openArticle('front', null, (name) => priceAt(name, 0));
    const { parts } = await cardOf(page, 'Bitcoin', ({ parts: each }) => each['sparkline'] !== undefined);
    expect([parts['since'], parts['then']]).toEqual([undefined, undefined]);
    await page.close();
  });
});
