import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { openPopup } from '../support/surfaces.ts';
import { allProviders } from '../world/all-providers.ts';
import { html, openMarked, type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct(allProviders);
  moveToPresent(product.world.market);
});
afterAll(() => product.close());

/** Requests for past prices that name a coin of the page. */
const byName = () =>
  product.world.requests.filter(({ path }) => path.endsWith('/klines') || path.includes('market_chart'));
const baskets = () => product.world.requestsTo('coins.llama.fi').map(({ path }) => path);

interface Line {
  readonly coin: string;
  readonly past: string;
  readonly now: string;
  readonly since: string;
  readonly mentions: string;
  readonly words: string;
  readonly verdict: string | undefined;
}

function linesOf(popup: Page): Promise<Line[]> {
  return popup.$$eval('.coins tbody', (bodies) =>
    bodies.map((body) => {
      const part = (name: string) => body.querySelector<HTMLElement>(`[data-part="${name}"]`);
      const text = (name: string) => (part(name)?.innerText ?? '').replace(/\s+/g, ' ').trim();
      return {
        coin: body.dataset['coin'] ?? '',
        past: text('then'),
        now: text('price'),
        since: text('since'),
        mentions: text('mentions'),
        words: text('figure'),
        verdict: part('figure')?.dataset['verdict'],
      };
    }),
  );
}

test('compares the prices of the page’s coins at publication and now by itself, and names no coin', async () => {
  const page = await openMarked(product, articleUrl);
  const popup = await openPopup(product.chromium, page);
  await popup.waitForSelector('.coins [data-part=then]');
  const lines = await linesOf(popup);
  expect(lines.map(({ coin }) => coin)).toEqual(
    expect.arrayContaining('bitcoin ethereum solana ripple dogecoin binancecoin shiba-inu pepe'.split(' ')),
  );
  expect(lines.find(({ coin }) => coin === 'bitcoin')).toMatchObject({
    past: expect.stringMatching(/^About \$70,\d\d0 at publication\. DefiLlama, /),
    since: expect.stringMatching(/\+10\.\d%/),
    words: expect.stringMatching(
      /^Article: \$70,652\.60 \(\+10\.66% in 24h, market about \+10\.\d%\) · matches the market then \(.*\)$/,
    ),
    mentions: expect.stringContaining('5 mentions'),
    verdict: 'matches',
  });
  expect(lines.find(({ coin }) => coin === 'dogecoin')).toMatchObject({
    past: expect.stringMatching(/^About \$0\.098\d\d at publication/),
    now: '$0.08911',
    since: expect.stringMatching(/−9\.\d%/),
  });
  // The same baskets for every reader, at the moment of publication and a day before, as the article states a change.
  const asked = baskets();
  const parts = asked.map((path) => /^\/prices\/historical\/(\d+)\/(.+)$/.exec(path)!);
  const [then, dayBefore] = [...new Set(parts.map(([, seconds]) => Number(seconds)))].toSorted(
    (a, b) => b - a,
  );
  expect([then! % 600, then! - dayBefore!]).toEqual([0, 86_400]);
  expect(parts[0]![2]!.split(',')).toHaveLength(100);
  expect(byName()).toEqual([]);
  await popup.close();

  const again = await openPopup(product.chromium, page);
  await again.waitForSelector('.coins [data-part=then]');
  expect([byName(), baskets()]).toEqual([[], asked]);
  await again.close();
  await page.close();
});

test('says that a page has no publication date, and requests nothing', async () => {
  const before = baskets().length;
  product.world.page(
    'https://www.coindesk.com/front',
    html('<h1>Coins</h1><p>Bitcoin and Dogecoin move.</p>'),
  );
  const page = await openMarked(product, 'https://www.coindesk.com/front');
  const popup = await openPopup(product.chromium, page);
  await popup.waitForFunction(() => /No publication date found/.test(document.body.innerText));
  expect(baskets()).toHaveLength(before);
  await popup.close();
  await page.close();
});

test('shows current prices, and a dash with the reason where no historical price is available', async () => {
  for (const host of ['coins.llama.fi', 'data-api.binance.vision', 'api.binance.com'])
    product.world.fault(host, { kind: 'down' });
  product.world.page(
    'https://www.coindesk.com/cardano',
    html(
      `<meta property="article:published_time" content="${new Date(Date.now() - 7_200_000).toISOString()}">` +
        '<h1>Cardano</h1><p>Cardano (ADA) is trading at $0.2741 today.</p>',
    ),
  );
  product.world.fault('api.coingecko.com', { kind: 'down' });
  const page = await openMarked(product, 'https://www.coindesk.com/cardano');
  const popup = await openPopup(product.chromium, page);
  await popup.waitForSelector('.coins .figure-row');
  const [line] = await linesOf(popup);
  expect(line).toMatchObject({ coin: 'cardano', since: '–', now: '$0.2741' });
  expect(line).not.toHaveProperty('verdict');
  expect(await popup.$eval('[data-part=then]', (cell) => cell.getAttribute('title'))).toMatch(/\w/);
  await popup.close();
  await page.close();
  product.world.clearFaults();
});
