import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clickInCard, hoverOn, openPage, untilClosed, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Hourly prices of seven days. */
const article = `
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i % 7]);
  const series = { points, currency: 'usd', source: 'coingecko' };
  tickmark.histories = [];
  tickmark.ports = { history: async () => ({ series, problem: null }) };`;

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const settled = () => page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);

describe('the chart before and without a request by name', () => {
  const recorded = (reply: string) => `${article}
    tickmark.ports = { ...tickmark.ports, history: async (request) => {
      tickmark.histories.push([request.range, request.byName ?? null]);
      return request.byName ? { series, problem: null } : (${reply});
    } };`;
  const histories = () => page.evaluate('tickmark.histories');
  const chart = () => page.evaluate(() => tickmark.root?.querySelector('.chart')?.getAttribute('data-chart'));

  test('is requested while the pointer rests, and there when the card opens', async () => {
    // The card's script is loaded with the first hover; from then on the chart comes during the hover delay.
    page = await openPage(browser, '<p>Ethereum</p><p>Bitcoin</p>', article);
    await hoverOn(page, 'Ethereum');
    await untilOpen(page);
    await page.mouse.move(5, 400);
    await untilClosed(page);
    await page.evaluate(`tickmark.firstCharts = [];
      const look = () => {
        const open = document.querySelector('html > [popover]:popover-open');
        if (open) tickmark.firstCharts.push(tickmark.root.querySelector('.chart')?.getAttribute('data-chart'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);`);
    await hoverOn(page, 'Bitcoin');
    await untilOpen(page);
    expect(await page.evaluate('tickmark.firstCharts[0]')).toBe('ready');
  });

  test('is a shape without times, without a readout, a mark or figures', async () => {
    const shape = `{ series: null, problem: null, shape: { prices: [3, 1, 2], source: 'coingecko' } }`;
    page = await openPage(browser, '<p>Bitcoin</p>', recorded(shape));
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.root!.querySelector('.shape') !== null);
    expect(await chart()).toBe('shape');
    const seen = await page.evaluate(() => ({
      label: tickmark.root!.querySelector('.shape')!.getAttribute('aria-label'),
      bar: tickmark.root!.querySelector('.chart-bar .readout')!.textContent,
      pressed: tickmark.root!.querySelector('.range[aria-pressed=true]')!.textContent,
      mark: tickmark.root!.querySelector('.mark, .chart-slider'),
    }));
    expect(seen).toEqual({
      label: 'Bitcoin, last 7 days: the course of the price. The times of its points are unknown.',
      bar: 'CoinGecko, times unknown',
      pressed: '7d',
      mark: null,
    });
    // The reader asks for the day.
    await clickInCard(page, '.range:nth-child(1)');
    await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
    expect(await histories()).toEqual([
      ['7d', null],
      ['24h', true],
    ]);
  });

  test('is a button where the coin must be named for it', async () => {
    page = await openPage(
      browser,
      '<p>Bitcoin</p>',
      recorded('{ series: null, problem: null, isOnRequest: true }'),
    );
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('chart-load') !== null);
    expect(await part('chart-load')).toBe('Load chart');
    expect(await histories()).toEqual([['7d', null]]);
    await clickInCard(page, '.plot-load');
    await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
    expect(await histories()).toEqual([
      ['7d', null],
      ['24h', true],
    ]);
  });

  test('is loaded for a pinned card', async () => {
    page = await openPage(
      browser,
      '<p>Bitcoin</p>',
      recorded('{ series: null, problem: null, isOnRequest: true }'),
    );
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('chart-load') !== null);
    await clickInCard(page, '[data-tool="pin"]');
    await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
    expect(await histories()).toEqual([
      ['7d', null],
      ['24h', true],
    ]);
  });

  test('of 30 days is the reader’s choice for this coin alone', async () => {
    page = await openPage(browser, '<p>Bitcoin</p><p>Ethereum</p>', recorded('{ series, problem: null }'));
    await hoverOn(page, 'Bitcoin');
    await settled();
    await clickInCard(page, '.range:nth-child(3)');
    await page.waitForFunction('tickmark.histories.length === 2');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await hoverOn(page, 'Ethereum');
    await untilOpen(page);
    await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
    expect(await histories()).toEqual([
      ['7d', null],
      ['30d', true],
      ['7d', null],
    ]);
    expect(
      await page.evaluate(() => tickmark.root!.querySelector('.range[aria-pressed=true]')!.textContent),
    ).toBe('7d');
  });
});
