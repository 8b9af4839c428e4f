import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickInCard, coverWithTab, untilClosed } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const isOpen = (): boolean => tickmark.isOpen;

/** A page whose one mention is under the pointer, with its card open. */
async function openCard(settings: { readonly currency?: string } = {}): Promise<void> {
  page = await browser.open('<p style="margin:100px;font-size:40px">Bitcoin</p>');
  await page.evaluate((changed) => {
    tickmark.settings = changed;
    return tickmark.start();
  }, settings);
  await page.waitForFunction(() => tickmark.asked.length > 0);
  await page.mouse.move(110, 120);
  await page.waitForFunction(isOpen);
}

const streams = (): Promise<string[]> =>
  page.evaluate(() =>
    tickmark.streams.map(
      ({ coins, named, running }) => `${coins}${named ? ' named' : ''} ${running ? 'runs' : 'ended'}`,
    ),
  );

test('streams the coin of the open card until the card closes', async () => {
  await openCard();
  expect(await streams()).toEqual(['bitcoin runs']);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !tickmark.isOpen);
  expect(await streams()).toEqual(['bitcoin ended']);
});

/** Sends prices in one task, the last of them this; returns how often the card was drawn meanwhile, and until painted. */
function sendPrices(count: number, last: number): Promise<{ inTask: number; painted: number }> {
  return page.evaluate(
    async (prices, newest) => {
      const before = tickmark.draws;
      for (let left = prices - 1; left >= 0; left -= 1) {
        const unit = { coin: 'bitcoin', currency: 'usd', source: 'binance', change24h: 1 } as const;
        tickmark.tick?.({ ...unit, price: newest - left, at: Date.now() });
      }
      const inTask = tickmark.draws - before;
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      return { inTask, painted: tickmark.draws - before };
    },
    count,
    last,
  );
}

test('draws only the newest of a thousand prices between two frames', async () => {
  await openCard();
  await sendPrices(1, 70_000);
  for (const last of [71_000, 72_000, 73_000]) {
    expect(await sendPrices(1000, last)).toEqual({ inTask: 0, painted: 1 });
    const shown = await page.evaluate(() => tickmark.part('price'));
    expect(shown).toBe(`$${last.toLocaleString('en-US')}.00`);
  }
});

test('does not draw a price that arrives just before the card closes', async () => {
  await openCard();
  await page.evaluate(() => {
    const unit = { coin: 'bitcoin', currency: 'usd', source: 'binance', change24h: 1 } as const;
    tickmark.tick?.({ ...unit, price: 70_000, at: Date.now() });
    tickmark.stop();
  });
  const draws = await page.evaluate(() => tickmark.draws);
  await page.evaluate(
    () => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await page.evaluate(() => tickmark.draws)).toBe(draws);
});

test('stops the stream of a hidden page and resumes it when the page is visible', async () => {
  await openCard();
  const cover = await coverWithTab(page);
  expect(await streams()).toEqual(['bitcoin ended']);
  await cover.uncover();
  await page.waitForFunction(() => tickmark.streams.length === 2);
  expect(await streams()).toEqual(['bitcoin ended', 'bitcoin runs']);
});

test('names the coin to the exchange only while the card is pinned', async () => {
  await openCard();
  await clickInCard(page, '[data-tool=pin]');
  await page.waitForFunction(() => tickmark.streams.length === 2);
  expect(await streams()).toEqual(['bitcoin ended', 'bitcoin named runs']);
  await clickInCard(page, '[data-tool=pin]');
  await untilClosed(page);
  expect(await streams()).toEqual(['bitcoin ended', 'bitcoin named ended']);
});

test.each([
  ['eur', ['bitcoin runs']],
  ['jpy', ['bitcoin runs']],
  ['btc', []],
])('streams for a reader with %s', async (currency, expected) => {
  await openCard({ currency });
  expect(await streams()).toEqual(expected);
});

test('starts a stream in the new currency, and does not show a price of the old one', async () => {
  await openCard();
  await sendPrices(1, 70_000);
  await page.evaluate(() => {
    tickmark.settings = { currency: 'eur' };
    tickmark.quoteCurrency = 'eur';
    tickmark.refresh();
  });
  await page.waitForFunction(() => tickmark.part('price')?.includes('€'));
  expect(await streams()).toEqual(['bitcoin ended', 'bitcoin runs']);
  await sendPrices(1, 71_000);
  expect(await page.evaluate(() => tickmark.part('price'))).toContain('€');
});

/** A streamed price that is far from the quote of 100 dollars. */
test('a price that the quote contradicts is named, and both are stated', async () => {
  await openCard();
  const height = await page.evaluate(() => tickmark.boxOf('.price-row').height);
  await sendPrices(1, 103);
  const parts = await page.evaluate(() =>
    ['price', 'price-source', 'apart', 'change'].map((name) => tickmark.part(name)),
  );
  expect(parts).toEqual(['$103.00', 'Binance', 'Binance $103.00, CoinGecko $100.00', '+1.00%']);
  // The row keeps its height.
  expect(await page.evaluate(() => tickmark.boxOf('.price-row').height)).toBe(height);
});

test('ends the stream when Tickmark is switched off', async () => {
  await openCard();
  await page.evaluate(() => {
    tickmark.enabled = false;
    tickmark.refresh();
  });
  await page.waitForFunction(() => tickmark.streams.every(({ running }) => !running));
  expect(await streams()).toEqual(['bitcoin ended']);
});

test('a currency chosen during a request is requested right after it', async () => {
  page = await browser.open('<p>Bitcoin</p>');
  await page.evaluate(() => {
    tickmark.answerMs = 300;
    return tickmark.start();
  });
  await page.waitForFunction(() => tickmark.asked.length === 1);
  await page.evaluate(() => {
    tickmark.settings = { currency: 'eur' };
    tickmark.refresh();
  });
  await page.waitForFunction(() => tickmark.asked.length === 2, { timeout: 3000 });
  expect(await page.evaluate(() => tickmark.asked)).toEqual([['bitcoin'], ['bitcoin']]);
});
