import { afterAll, expect, test } from 'vitest';
import { outgoingRequests } from '../../utils/domain/requests/outgoing.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import type { LoggedRequest, World } from '../world/world.ts';
import { html, openMarked, type Product, startProduct } from './product.ts';

interface Reader {
  readonly url: string;
  /** The words of the article under which coins are hovered. */
  readonly hovered: readonly string[];
  readonly body: string;
  readonly publishedHoursAgo: number;
}

/** Two readers of two articles about different coins of the top 250, at different moments. */
const readers: readonly Reader[] = [
  {
    url: 'https://www.bbc.com/two-readers/one',
    hovered: ['Solana', 'Chainlink', 'Litecoin'],
    body: '<p>Solana rose, Chainlink (LINK) followed, and Litecoin and Polkadot (DOT) fell.</p>',
    publishedHoursAgo: 30,
  },
  {
    url: 'https://www.coindesk.com/two-readers/two',
    hovered: ['Dogecoin', 'Monero', 'Bitcoin'],
    body: '<p>Dogecoin fell. Monero (XMR) did not, Bitcoin neither, and Cardano (ADA) stayed.</p>',
    publishedHoursAgo: 52,
  },
];

const products: Product[] = [];
afterAll(() => Promise.all(products.map((product) => product.close())));

/** Reads an article: three cards, the popup, and its table. */
async function read({ url, hovered, body, publishedHoursAgo }: Reader): Promise<World> {
  const product = await startProduct([...allProviders, binanceStream()]);
  products.push(product);
  const published = new Date(Date.now() - publishedHoursAgo * 3_600_000).toISOString();
  product.world.page(
    url,
    html(`<meta property="article:published_time" content="${published}"><h1>Markets</h1>${body}`),
  );
  const page = await openMarked(product, url);
  for (const word of hovered) {
    await hoverText(page, word);
    await popoverWith(
      page,
      word,
      ({ parts: { price = '', since = '' } }) => /\d/.test(price) && /%/.test(since),
    );
    await movePointerAway(page);
    await popoverGone(page);
  }
  const popup = await openPopup(product.chromium, page);
  await popup.waitForSelector('.coins [data-part=then]');
  await popup.close();
  await page.close();
  await quiet(product.world);
  return product.world;
}

/** Waits until a second has passed without a request. */
async function quiet({ requests }: World): Promise<void> {
  await waitFor(() => Date.now() - (requests.at(-1)?.at ?? 0) > 1_000, { what: 'the last request' });
}

/** Random in each handshake, by definition. */
const randomHeaders = new Set(['sec-websocket-key']);

/** One request as it was sent, without its moment: everything that the provider can read. */
function sent({ url, headers }: LoggedRequest): string {
  const kept = Object.entries(headers).filter(([name]) => !randomHeaders.has(name));
  return JSON.stringify([
    url.replace(/(?<=\/prices\/historical\/)\d+/, '{moment}'),
    Object.fromEntries(kept),
  ]);
}

test('two readers of different articles send the same requests, apart from the rounded moment', async () => {
  const worlds = [];
  for (const reader of readers) worlds.push(await read(reader));
  // The browser sends requests of its own.
  const providers = new Set(outgoingRequests.flatMap(({ hosts }) => hosts));
  const [one, other] = worlds.map(({ requests }) => [
    ...new Set(requests.filter(({ host }) => providers.has(host)).map(sent)),
  ]);
  const lines = one!.map((text) => `  ${String((JSON.parse(text) as unknown[])[0])}`);
  process.stdout.write(`sent by each of two readers:\n${lines.join('\n')}\n`);
  expect(other!.toSorted()).toEqual(one!.toSorted());
  for (const { requests } of worlds)
    for (const { url } of requests.filter(({ host }) => host === 'coins.llama.fi'))
      expect(Number(/historical\/(\d+)\//.exec(url)?.[1]) % 600).toBe(0);
});
