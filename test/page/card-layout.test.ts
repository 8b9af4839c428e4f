import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(join(import.meta.dirname, 'support/layout-entry.ts'));
  page = await browser.open('');
});
afterAll(() => browser.close());

/** The card of 312 px is that of a viewport of 360; narrower ones have a sheet of their width. */
test.each([
  [320, 320],
  [360, 312],
])('nothing overlaps, at any length in any currency, in a viewport of %d px', async (viewport, width) => {
  await page.setViewport({ width: viewport, height: 900 });
  const layouts = await page.evaluate((px) => layout.measure(px), width);
  const rows = layouts.map(({ group, cards, shortest, longest, faults }) =>
    [
      `${viewport} px`,
      group.padEnd(38),
      `${cards} cards`,
      shortest.padEnd(10),
      longest.padEnd(22),
      `${faults.length} faults`,
    ].join(' | '),
  );
  process.stdout.write(`${rows.join('\n')}\n`);
  expect(layouts).toHaveLength(3);
  for (const { cards, faults } of layouts) {
    expect(cards).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  }
});

test('finds texts that lie over each other', async () => {
  await page.setViewport({ width: 360, height: 900 });
  const layouts = await page.evaluate(() => layout.measure(150, 1));
  expect(layouts.flatMap(({ faults }) => faults).length).toBeGreaterThan(0);
});
