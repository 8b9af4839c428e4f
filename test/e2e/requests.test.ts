import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import { defillama } from '../world/providers/defillama.ts';
import { html, openMarked, type Product, provider, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct([coingecko, defillama]);
});
afterAll(() => product.close());

test('a page without mentions sends no request and does not start the worker', async () => {
  const { world, chromium } = product;
  world.page('https://www.bbc.com/plain', html('<h1>Rain</h1><p>It rained for one more day.</p>'));
  const plain = await chromium.open('https://www.bbc.com/plain');
  // The proof that the page was read: text that comes later and has a mention is marked.
  expect(world.requestsTo(provider)).toHaveLength(0);
  await plain.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>More rain.</p>'));
  await plain.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p id="late"></p>'));
  expect(world.requestsTo(provider)).toHaveLength(0);
  await plain.evaluate(() => (document.querySelector('#late')!.textContent = 'Bitcoin'));
  await waitFor(async () => (await markedTexts(plain)).includes('Bitcoin'), { what: 'the late mention' });
  await plain.close();
});

test('eight tabs send no more requests than one', async () => {
  const { world, chromium } = product;
  const first = await openMarked(product, articleUrl);
  await hoverText(first, 'BTC');
  await popoverWith(first, 'BTC');
  // Besides these there are the hourly snapshot and the past of the open card's own coin.
  const markets = () => world.requestsTo(provider).filter(({ url }) => url.includes('/coins/markets'));
  const snapshots = () => markets().filter(({ url }) => url.includes('sparkline=true'));
  const priceRequests = () => markets().filter(({ url }) => !url.includes('sparkline=true'));
  expect(priceRequests()).toHaveLength(1);
  const tabs = [first];
  for (let i = 1; i < 8; i += 1) tabs.push(await chromium.open(articleUrl));
  for (const tab of tabs) {
    await tab.bringToFront();
    await waitForMarks(tab);
    await hoverText(tab, 'BTC');
    const { parts } = await popoverWith(tab, 'BTC');
    expect(parts['price']).toBe('$70,652.60');
  }
  const since = priceRequests();
  const span = since.at(-1)!.at - since[0]!.at;
  expect(since.length).toBeLessThanOrEqual(1 + Math.floor((span + 1_000) / 60_000));
  expect(snapshots()).toHaveLength(1);
  expect(world.requestsTo(provider).filter(({ path }) => path.includes('market_chart'))).toEqual([]);
  const paths = new Set(since.map(({ url }) => url));
  expect(paths.size).toBe(1);
});
