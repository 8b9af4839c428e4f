import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { articleHost, publishedAt } from '../../scripts/demo/article.ts';
import { attack } from '../support/attack.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { openMarked, type Product, startProduct } from '../e2e/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const dated = '"@type":"NewsArticle","datePublished":"2026-02-07T11:00:00Z"';
const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const nested = (open: string, inside: string, close: string): string =>
  open.repeat(20_000) + inside + close.repeat(20_000);
const metas = Array.from({ length: 50_000 }, (_, at) => {
  const day = new Date(publishedAt - (at % 5_000) * 86_400_000).toISOString();
  return `<meta property="article:published_time" content="${day}">`;
}).join('');
const controls = 'parentElement matches closest contains getAttribute nodeName id textContent'
  .split(' ')
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');

/** Milliseconds that the processor may work for the page's thread until the card is open. */
const limitMs = 1_000;

const shapes: readonly (readonly [tried: string, head: string, body?: string])[] = [
  ['30,000 @type entries', script(`{${dated},"@type":[${'"Thing",'.repeat(30_000)}"Article"]}`)],
  ['one @type of 60,000 characters', script(`{${dated},"@type":"${'x'.repeat(60_000)}"}`)],
  ['20,000 nested arrays in JSON-LD', script(nested('[', `{${dated}}`, ']'))],
  ['20,000 nested graphs in JSON-LD', script(nested('{"@graph":', `{${dated}}`, '}'))],
  ['200,000 spaces after --> in JSON-LD', script(`-->${' '.repeat(200_000)}x`)],
  ['a JSON-LD type with a toString of its own', script(`{${dated},"@type":{"toString":1}}`)],
  ['50,000 meta elements', metas],
  ['a datetime of 5 MB', '', `<time datetime="7${' '.repeat(5_000_000)}February 2026">then</time>`],
  ['a datetime with 100,000 slashes', '', `<time datetime="2026 1${'/'.repeat(100_000)}x">then</time>`],
  [
    'a form with controls named parentElement, matches and six more',
    '',
    `<form>${controls}<div itemscope><b itemprop="datePublished" content="none">then</b></div></form>`,
  ],
];

for (const [at, [tried, head, body = '']] of shapes.entries()) {
  attack(
    {
      attack: 'Freeze the page, or stop its cards from opening',
      browser: 'chromium',
      tried: `${tried}, then a hover`,
      held: 'the card opens without "since", after less than a second of work',
    },
    () => openCard(`https://${articleHost}/news/hostile-${at}`, head, body),
  );
}

async function openCard(url: string, head: string, body: string): Promise<void> {
  product.world.page(
    url,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Coins</title>${head}</head>` +
      `<body><p>Analysts see Bitcoin higher by the end of the week, whatever others say.</p>${body}</body></html>`,
  );
  const page = await openMarked(product, url);
  await page.evaluate(() => {
    const timer = { ticks: 0 };
    Object.assign(globalThis, { timer });
    setInterval(() => (timer.ticks += 1), 5);
  });
  const session = await page.createCDPSession();
  // The time of the processor and not of the clock: other programs of the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await workOf(session);
  await hoverText(page, 'Bitcoin');
  await page.waitForFunction(() => document.querySelector(':popover-open') !== null);
  // Before the test looks into the card: to do so it has the browser list all elements, in the page's time.
  const worked = (await workOf(session)) - before;
  const { parts } = await popoverWith(page, 'Bitcoin');
  expect(parts['name']).toBe('Bitcoin');
  expect(Object.keys(parts).filter((part) => part.startsWith('since'))).toEqual([]);
  expect(worked).toBeGreaterThan(0);
  expect(worked).toBeLessThan(limitMs);
  await page.waitForFunction(() => (globalThis as unknown as { timer: { ticks: number } }).timer.ticks > 0);
  await page.close();
}

/** Milliseconds that the page's thread has worked so far. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}
