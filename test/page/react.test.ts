import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleScript } from '../support/bundle-script.ts';
import { closeLive } from './support/live-page.ts';
import { paintedTexts, type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/** Renders in a minute. */
const steps = 600;

let browser: PageBrowser;
let react: string;
beforeAll(async () => {
  browser = await startPageBrowser();
  react = await bundleScript(join(import.meta.dirname, 'support/react-entry.ts'));
});
afterAll(() => browser.close());

/** Renders step after step and returns what the page was after each, with every error of React's. */
async function run(page: Page, pause: number): Promise<{ pages: string[]; errors: string[] }> {
  await page.evaluate(react);
  await page.waitForFunction(() => typeof globalThis.setStep === 'function');
  return page.evaluate(
    async (count, wait) => {
      const pages: string[] = [];
      for (let step = 1; step <= count; step += 1) {
        globalThis.setStep(step);
        await new Promise((resolve) => void setTimeout(resolve, wait));
        pages.push(document.body.innerHTML);
      }
      return { pages, errors: globalThis.reactErrors };
    },
    steps,
    pause,
  );
}

test('a React page that renders for a minute is the same with Tickmark and without it', async () => {
  const bare = await browser.open('<div id="root"></div>');
  const without = await run(bare, 5);
  await bare.close();
  const page = await browser.open('<div id="root"></div>');
  await page.evaluate(() => void tickmark.start());
  const withUs = await run(page, 100);
  expect(withUs.errors).toEqual([]);
  expect(withUs.pages).toEqual(without.pages);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  expect(Object.values(await paintedTexts(page)).flat()).toContain('BTC');
  expect(await page.evaluate(() => tickmark.read.length)).toBeGreaterThan(30);
  await closeLive(page);
}, 180_000);
