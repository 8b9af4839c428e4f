import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { html, openMarked, type Product, startProduct } from './product.ts';

/** Coins of the top 250, half of which no exchange of ours trades or charts under another name. */
const words =
  'Bitcoin Ethereum Solana Cardano Dogecoin Litecoin Monero Chainlink Hedera Algorand Filecoin Cosmos'.split(
    ' ',
  );

const url = 'https://www.bbc.com/twelve-coins';

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  const published = new Date(Date.now() - 50 * 3_600_000).toISOString();
  const list = words.map((word) => `<p>The price of ${word} moved today.</p>`).join('');
  product.world.page(
    url,
    html(`<meta property="article:published_time" content="${published}"><h1>Crypto markets</h1>${list}`),
  );
  page = await openMarked(product, url);
  await waitFor(() => product.world.requests.some(({ url: each }) => each.includes('sparkline=true')), {
    what: 'the hourly snapshot',
  });
});
afterAll(() => product.close());

const fromProviders = () => product.world.requests.filter(({ host }) => host !== 'www.bbc.com');

test('twelve coins within a minute: no request at a hover, no row failed', async () => {
  const start = Date.now();
  // The pointer moves over the page once before it reaches a coin.
  await page.mouse.move(5, 5);
  await page.mouse.move(30, 30);
  await waitFor(() => Date.now() - (fromProviders().at(-1)?.at ?? 0) > 1_500, { what: 'the last request' });
  const before = fromProviders().length;
  const failures: string[] = [];
  for (const word of words) {
    await hoverText(page, word);
    const { parts, text } = await popoverWith(
      page,
      word,
      ({ parts: { price = '', since = '', name = '' } }) =>
        name.includes(word) && /\d/.test(price) && since !== '',
    );
    if (!/%/.test(parts['since'] ?? '') || !('chart' in parts)) failures.push(`${word}: ${text}`);
    await movePointerAway(page);
    await popoverGone(page);
  }
  expect(Date.now() - start).toBeLessThan(60_000);
  const asked = fromProviders().slice(before);
  // The regular refresh of a visible page may fall into this minute; it is not caused by a hover.
  const byHover = asked.filter(({ url: each }) => !/\/coins\/markets\?[^&]*(?:&(?!ids=)[^&]*)*$/.test(each));
  process.stdout.write(
    `12 hovers in ${Date.now() - start} ms: ${byHover.length} requests, ${failures.length} failed rows\n`,
  );
  expect(failures).toEqual([]);
  expect(byHover.map(({ url: each }) => each)).toEqual([]);
});
