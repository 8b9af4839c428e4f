import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hourMs } from '../../utils/domain/time.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith, type PopoverReading } from '../support/popover.ts';
import { openOptions, stopWorker } from '../support/surfaces.ts';
import { allProviders } from '../world/all-providers.ts';
import { halfOfTheCoins, priced, swappedCoins, tenMegabytes, wrongTimestamps } from '../world/alterations.ts';
import { down, type Fault, hang, htmlInstead, rateLimited, serverError } from '../world/faults.ts';
import { html, type Product, startProduct } from './product.ts';

declare const chrome: { readonly storage: { readonly local: { remove(key: string): Promise<void> } } };

const host = 'coins.llama.fi';
let product: Product;
beforeAll(async () => {
  product = await startProduct(allProviders);
});
afterAll(() => product.close());

/** No cool-down from the case before. */
beforeEach(async () => {
  product.world.clearFaults();
  const options = await openOptions(product.chromium);
  await options.evaluate(() => chrome.storage.local.remove('requests'));
  await options.close();
  await stopWorker(product.chromium);
});

let articles = 0;
/** The first card of a new article, with the price at least: each is of another moment, so that nothing is cached. */
async function cardOf(word: string, isReady: (card: PopoverReading) => boolean): Promise<PopoverReading> {
  articles += 1;
  const url = `https://www.coindesk.com/faults-${articles}`;
  const moment = new Date(Date.now() - (30 + articles) * hourMs).toISOString();
  product.world.page(
    url,
    html(
      `<meta property="article:published_time" content="${moment}"><h1>News</h1><p>${word} went up today.</p>`,
    ),
  );
  const page = await product.chromium.open(url);
  await waitForMarks(page);
  await hoverText(page, word);
  // Never late because of the past.
  await popoverWith(page, `the price of ${word}`, ({ parts }) => /\d/.test(parts['price'] ?? ''));
  const card = await popoverWith(page, `the price then of ${word}`, isReady);
  await page.close();
  return card;
}

const hasThen = ({ parts }: PopoverReading): boolean => /\d/.test(parts['then'] ?? '');
const byName = (): number => product.world.requests.filter(({ path }) => path.endsWith('/klines')).length;

describe('DefiLlama', () => {
  test('replies: the price then is about, without a request by name for it', async () => {
    const card = await cardOf('Bitcoin', hasThen);
    expect(card.parts['then']).toMatch(/^then about \$[\d,]+$/);
    expect(card.parts['exact']).toBe('Exact price');
    expect(product.world.requestsTo(host)).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ['is down', down],
    ['does not reply', hang],
    ['has an error', serverError(502)],
    ['limits the requests', rateLimited(60)],
    ['sends a web page', htmlInstead(200)],
    ['sends 10 MB', tenMegabytes],
    ['sends prices of another day', wrongTimestamps],
    ['sends prices of 0', priced(0)],
  ])('%s: the price then comes by name, and is exact', async (_what, fault) => {
    product.world.fault(host, fault);
    const before = byName();
    const card = await cardOf('Bitcoin', hasThen);
    expect(card.parts['then']).toMatch(/^then [\d,.]+\sUSDT$/);
    expect(card.parts).not.toHaveProperty('exact');
    expect(byName()).toBeGreaterThan(before);
  });

  test.each<[string, Fault, string]>([
    ['swaps two coins', swappedCoins('bitcoin', 'ethereum'), 'Bitcoin'],
    ['sends half of the coins', halfOfTheCoins, 'Solana'],
  ])('%s: the price is missing, and the exact one is offered', async (_what, fault, word) => {
    product.world.fault(host, fault);
    const { parts } = await cardOf(word, (card) => card.parts['since-problem'] !== undefined);
    expect([parts['since-problem'], parts['exact']]).toEqual(['Past price not loaded', 'Exact price']);
  });
});
