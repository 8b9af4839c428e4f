import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openAnnotated } from './support/annotated.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function annotated(body: string, setUp = ''): Promise<void> {
  page = await openAnnotated(browser, body, setUp);
}

test('the summary counts visible mentions', async () => {
  await annotated('<p>Bitcoin, bitcoin, Dogecoin</p><p style="display:none">Litecoin</p>');
  expect(await page.evaluate(async () => await tickmark.summary())).toMatchObject({
    enabled: true,
    coins: [
      { coin: 'bitcoin', mentions: 2 },
      { coin: 'dogecoin', mentions: 1 },
    ],
  });
});

test('the summary counts as many mentions of each coin as are wanted', async () => {
  await annotated('<p style="opacity: 0">Dogecoin</p><p>Bitcoin, bitcoin, bitcoin, Dogecoin, Dogecoin</p>');
  const coins = await page.evaluate(async () => (await tickmark.summary(1))?.coins);
  expect(coins?.toSorted((a, b) => a.coin.localeCompare(b.coin))).toEqual([
    { coin: 'bitcoin', mentions: 1 },
    { coin: 'dogecoin', mentions: 1 },
  ]);
});

test('mentions in one element are seen each by itself, and without a box of their element', async () => {
  await annotated(
    `<p>Bitcoin <br> bitcoin</p><p style="display: contents">Litecoin rose</p>
       <div style="opacity: 0"><p style="display: contents">Cardano rose</p></div>
       <p style="white-space: nowrap">Solana <i style="margin-left: -9999px"></i> Solana fell</p>
     <p style="height: 1.2em; line-height: 1.2; overflow: hidden">Dogecoin <br> Dogecoin <br> Dogecoin</p>`,
  );
  const coins = await page.evaluate(async () => (await tickmark.summary())?.coins);
  expect(Object.fromEntries(coins!.map(({ coin, mentions }) => [coin, mentions]))).toEqual({
    bitcoin: 2,
    litecoin: 1,
    solana: 1,
    dogecoin: 1,
  });
});

test('the summary of a long page is counted with pauses', async () => {
  await annotated(`<p>${'Bitcoin rose. '.repeat(500)}</p>`);
  const { summary, pauses } = await page.evaluate(async () => {
    // Each look at the clock finds a slice used up, so that the work pauses wherever it can on any machine.
    const now = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => now() + (ahead += 3);
    let count = 0;
    const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
    scheduler.yield = () => {
      count += 1;
      return Promise.resolve();
    };
    return { summary: await tickmark.summary(), pauses: count };
  });
  expect(summary!.coins).toEqual([{ coin: 'bitcoin', mentions: 500 }]);
  expect(pauses).toBeGreaterThanOrEqual(500);
});
