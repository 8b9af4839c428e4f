import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickInCard, hoverOn, openPage, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const published = `
  const at = Date.now() - 6 * 3_600_000;
  const publication = () => ({ at, precision: 'time', zone: 'known' });
  const past = { kind: 'price', price: 80, currency: 'usd', at, source: 'binance' };
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i % 7]);
  const series = { points, currency: 'usd', source: 'coingecko' };`;
/** Everything fails until the connection is back. */
const offline = `${published}
  const problem = { code: 'offline', source: 'coingecko', retryAt: 0 };
  tickmark.isOffline = true;
  tickmark.calls = [];
  const answer = (name, ok, failed) => async (request) => {
    tickmark.calls.push(name);
    return tickmark.isOffline ? failed(request) : ok(request);
  };
  const quote = { coin: 'bitcoin', price: 100, currency: 'usd', change24h: 1, at: Date.now(), source: 'coingecko',
    high24h: 110, low24h: 90, volume24h: 1e9, marketCap: 1e12, rank: 1 };
  tickmark.ports = {
    publication,
    quotes: async (asked) => {
      tickmark.asked.push([...asked]);
      tickmark.calls.push('quotes');
      const nextAt = Date.now() + 600_000;
      return tickmark.isOffline ? { quotes: {}, problem: { ...problem }, nextAt } : { quotes: { bitcoin: quote }, problem: null, nextAt };
    },
    pastPrices: answer('past', (all) => all.map(() => past), (all) => all.map(() => ({ kind: 'failed', problem }))),
    history: answer('history', () => ({ series, problem: null }), () => ({ series: null, problem })),
  };`;

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const text = () => page.evaluate(() => tickmark.root!.querySelector<HTMLElement>('.card')!.innerText);

test.each([true, false])(
  'a card that loads has skeletons, no dash and no credit; details %s',
  async (details) => {
    const never = `${published}
    const wait = () => new Promise(() => undefined);
    tickmark.settings = { details: ${String(details)} };
    tickmark.ports = { publication, quotes: (asked) => { tickmark.asked.push([...asked]); return wait(); }, history: wait, pastPrices: async () => [past] };`;
    page = await openPage(browser, '<p>Bitcoin</p>', never);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('then')?.includes('80') === true);
    // Price, change, chart, change since the article; and the statistics.
    await page.waitForFunction(
      (count) => tickmark.root!.querySelectorAll('.skeleton').length === count,
      {},
      details ? 5 : 4,
    );
    expect(await text()).not.toMatch(/[–—]/);
    expect(await page.evaluate(() => tickmark.root!.querySelector('.credit'))).toBeNull();
  },
);

test.each([true, false])(
  'no connection is said once, with a retry that loads everything; details %s',
  async (details) => {
    page = await openPage(
      browser,
      '<p>Bitcoin</p>',
      `${offline} tickmark.settings = { details: ${String(details)} };`,
    );
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('problem') !== null);
    await page.waitForFunction(() => tickmark.root!.querySelector('.skeleton') === null);
    expect((await text()).match(/connect|not available|didn’t load|No past price|Retry/g)).toEqual(
      details ? ['didn’t load', 'connect', 'Retry'] : ['connect', 'Retry'],
    );
    expect(await part('problem')).toBe('Could not connect to CoinGecko.');
    expect(await page.evaluate(() => tickmark.root!.querySelector('.credit'))).toBeNull();
    await page.evaluate('tickmark.isOffline = false; tickmark.calls.length = 0');
    await clickInCard(page, '[data-part="retry"]');
    await page.waitForFunction(
      () => tickmark.part('price') === '$100.00' && tickmark.part('then') === 'then $80.00',
    );
    await page.waitForFunction(() => tickmark.root!.querySelector('.spark path, .chart-slider') !== null);
    expect(await page.evaluate('[...new Set(tickmark.calls)].sort()')).toEqual(['history', 'past', 'quotes']);
    expect(await part('retry')).toBeNull();
    expect(await part('source')).toBe('CoinGecko');
  },
);

test('a retry that fails again is offered again', async () => {
  page = await openPage(browser, '<p>Bitcoin</p>', offline);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.part('retry') === 'Retry');
  await clickInCard(page, '[data-part="retry"]');
  await page.waitForFunction('tickmark.calls.filter((call) => call === "quotes").length === 2');
  await page.waitForFunction(() => tickmark.part('retry') === 'Retry');
  expect(await part('problem')).toBe('Could not connect to CoinGecko.');
});

test.each([
  ['bad-answer', 'No past price for this coin'],
  ['timeout', 'Past price not available now'],
])('a past price that failed with %s: “%s”', async (code, words) => {
  const failing = `${published}
    const problem = { code: '${code}', source: 'defillama', retryAt: 0 };
    tickmark.ports = { publication, pastPrices: async (all) => all.map(() => ({ kind: 'failed', problem })) };`;
  page = await openPage(browser, '<p>Bitcoin</p>', failing);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.part('since-problem') !== null);
  expect(await part('since-problem')).toBe(words);
});

test('a coin without a known change has no chip', async () => {
  page = await openPage(browser, '<p>Bitcoin</p>', 'tickmark.changes = { bitcoin: null }');
  await hoverOn(page, 'Bitcoin');
  await untilOpen(page);
  await page.waitForFunction(() => tickmark.part('price') === '$100.00');
  expect([await part('change'), await part('period')]).toEqual([null, '']);
});
