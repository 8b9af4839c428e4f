import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { html, type Product, provider, startProduct } from './product.ts';

const first = 'https://www.bbc.com/first';
const next = 'https://www.bbc.com/next';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

test('a prerendered page sends no request until the reader opens it', async () => {
  const { world, chromium } = product;
  const ahead = JSON.stringify({ prerender: [{ urls: ['/next'], eagerness: 'immediate' }] });
  world.page(first, html(`<a href="/next">Next</a><script type="speculationrules">${ahead}</script>`));
  world.page(next, html('<p>Bitcoin rises.</p>'));
  const page = await chromium.open(first);
  await waitFor(async () => world.requests.some(({ url }) => url === next), { what: 'the page ahead' });
  // Our script runs when the page is ready, and asks within half a second where there is something to ask.
  await new Promise((resolve) => void setTimeout(resolve, 2_000));
  expect(world.requestsTo(provider)).toEqual([]);

  await page.click('a');
  // The tab goes over to another page of the browser, to which the protocol's page does not follow: the question for
  // prices, which no page asks that has no marks, tells that it lives.
  await waitFor(async () => world.requestsTo(provider).length > 0, {
    what: 'the prices once the reader is there',
  });
  expect(world.requests.filter(({ url }) => url === next)).toHaveLength(1);
});
