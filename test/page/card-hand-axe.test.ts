import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { setTheme } from '../support/theme.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(join(import.meta.dirname, 'support/hand-entry.ts'));
  page = await browser.open('');
});
afterAll(() => browser.close());

const names = 'keys pinned found found-none failed muted coin-muted not-here corrected site-off'.split(' ');

describe.each(['light', 'dark'] as const)('no axe violations, %s:', (theme) => {
  test.each(names)('%s', async (name) => {
    await setTheme(page, theme);
    expect(await page.evaluate(() => hands.names)).toEqual(names);
    await page.evaluate((state) => hands.show(state), name);
    await page.waitForFunction(
      (state) => {
        const root = document.querySelector('hand-sheet')!.shadowRoot!;
        const content = state.startsWith('found') ? '.picker' : '.card';
        return root.querySelector(content) !== null;
      },
      {},
      name,
    );
    expect(await axeViolations(page, { part: 'hand-sheet' })).toEqual([]);
  });
});
