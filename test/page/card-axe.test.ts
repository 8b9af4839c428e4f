import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sheet = join(import.meta.dirname, '../../scripts/cards/card-sheet.ts');

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(sheet);
  page = await browser.open('');
  await page.evaluate(axe);
});
afterAll(() => browser.close());

/** What axe has against the card, in words. Rules on whole pages do not apply to a part of somebody else's. */
async function violations(): Promise<string[]> {
  const results = (await page.evaluate(
    `axe.run('card-sheet', { rules: { region: { enabled: false } } })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

describe.each(['light', 'dark'])('axe has nothing against the card, %s:', (theme) => {
  const names =
    'fresh live stale failed no-history long-name tiny-price eur dark rtl loading colour-blind'.split(' ');
  test.each(names)('%s', async (name) => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    expect(await page.evaluate(() => cards.names())).toEqual(names);
    await page.evaluate((state) => {
      cards.show(state);
      cards.askWhy();
    }, name);
    await page.waitForFunction(() =>
      document.querySelector('card-sheet')!.shadowRoot!.querySelector('.why-panel'),
    );
    expect(await violations()).toEqual([]);
  });
});
