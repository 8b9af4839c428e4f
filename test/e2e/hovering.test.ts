import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outgoingRequests } from '../../utils/domain/requests/outgoing.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import type { LoggedRequest } from '../world/world.ts';
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
  product = await startProduct([...allProviders, binanceStream()]);
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

const hosts = new Set(outgoingRequests.flatMap((kind) => kind.hosts));
const fromProviders = () => product.world.requests.filter(({ host }) => hosts.has(host));
/** The connection of the shared stream, which is the same for every card. */
const isSocket = ({ headers }: LoggedRequest): boolean => headers.upgrade === 'websocket';
/** The regular refresh of a visible page; it is not caused by a hover. */
const isRegular = ({ url: address }: LoggedRequest): boolean =>
  /\/coins\/markets\?/.test(address) && !/[?&]ids=/.test(address);

test('twelve coins within a minute: no request at a hover, no row failed', async () => {
  const start = Date.now();
  // The pointer moves over the page once before it reaches a coin.
  await page.mouse.move(5, 5);
  await page.mouse.move(30, 30);
  await waitFor(() => fromProviders().some(({ host }) => host === 'coins.llama.fi'), {
    what: 'the prices of the article’s moment',
  });
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
    if (!/%/.test(parts['since'] ?? '') || !('sparkline' in parts)) failures.push(`${word}: ${text}`);
    await movePointerAway(page);
    await popoverGone(page);
  }
  const ms = Date.now() - start;
  const later = fromProviders().slice(before);
  const byHover = later.filter((request) => !isSocket(request) && !isRegular(request));
  process.stdout.write(
    `12 hovers in ${ms} ms: ${byHover.length} requests, ${failures.length} failed rows; ` +
      `connections of the stream: ${later.filter(isSocket).length}\n`,
  );
  expect(ms).toBeLessThan(60_000);
  expect(failures).toEqual([]);
  expect(byHover.map(({ url: each }) => each)).toEqual([]);
});
