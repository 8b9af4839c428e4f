import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { allProviders } from '../world/all-providers.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone } from '../support/popover.ts';
import { showDetails } from '../support/press-in-card.ts';
import { figureRow, readCard } from './figure-row.ts';
import { openMarked, type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  moveToPresent(product.world.market);
  page = await openMarked(product, articleUrl);
  await hoverText(page, 'BTC');
  await showDetails(page);
  await movePointerAway(page);
  await popoverGone(page);
});
afterAll(() => product.close());

const matches: unknown = expect.stringMatching(/^matches the market then \(/);
const aboutMarket: unknown = expect.stringMatching(/^\+10\.66% in 24h, market about \+10\.\d%$/);

test.each<[string, string, readonly unknown[]]>([
  ['BTC', 'Bitcoin', ['$70,652.60', aboutMarket, matches]],
  ['Ethereum', 'Ethereum', ['$2,070.24', '+10.40%', matches]],
  ['SOL', 'Solana', ['$87.91', '+15.40%', matches]],
  ['XRP', 'XRP', ['$1.4727', '+16.70%', matches]],
  ['BNB', 'BNB', ['$658.95', '+7.40%', matches]],
  ['DOGE', 'Dogecoin', ['$0.09863', '+10.21%', matches]],
])('%s of the sample article: what the card says of its figure', async (word, name, row) => {
  const card = await readCard(
    page,
    word,
    ({ parts }) =>
      parts['name'] === name &&
      (parts['verdict'] ?? '') !== '' &&
      (row[1] !== aboutMarket || /market/.test(parts['stated-change'] ?? '')),
  );
  expect(figureRow(card)).toEqual(row);
});
