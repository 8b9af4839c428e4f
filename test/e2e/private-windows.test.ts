import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { clickControl } from '../support/press-in-card.ts';
import { onDisk } from '../support/stored-data.ts';
import { allowPrivateWindows, openPrivate } from '../support/private-windows.ts';
import { stopBackground } from '../support/stop-background.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';

/** An article about coins outside the top 250. */
const body = `<!doctype html><html lang="en"><head><title>News</title>
<meta property="article:published_time" content="${new Date(Date.now() - 5 * 86_400_000).toISOString()}"></head>
<body><h1>Siacoin rises</h1><p>Siacoin rose today, and so did Ravencoin (RVN).</p></body></html>`;
const url = 'https://www.bbc.com/private';
const otherUrl = 'https://www.bbc.com/ordinary';
/** Words that must not be on the disk. */
const traces = /siacoin|ravencoin|bbc/i;

describe.each(bothBrowsers)('a private window in %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  let ordinary: Page;
  beforeAll(async () => {
    session = await startSession(kind, allProviders);
    session.world.page(url, body);
    session.world.page(otherUrl, body.replaceAll(/Siacoin|Ravencoin \(RVN\)/g, 'DigiByte (DGB)'));
    // Opened before the private window, as Firefox opens new tabs in the window in front.
    ordinary = await session.browser.open('about:blank');
    await allowPrivateWindows(session.browser);
    page = await openPrivate(session.browser, url);
  });
  afterAll(() => session.close());

  const stored = async (): Promise<string> => JSON.stringify(await onDisk(session.browser));

  test('shows marks, and a card with price, chart and the price at publication', async () => {
    await waitForMarks(page);
    await hoverText(page, 'Siacoin');
    const { parts } = await popoverWith(page, 'Siacoin', ({ parts: { price = '', since = '' } }) =>
      [price, since].every((text) => /\d/.test(text)),
    );
    expect(parts['name']).toContain('Siacoin');
    // For the price then, which is in no basket.
    const candles = (): number =>
      addresses().filter((address) => /klines\?symbol=SCUSDT/.test(address)).length;
    const addresses = (): string[] => session.world.requests.map(({ url: address }) => address);
    const before = candles();
    await clickControl(page, 'exact');
    await popoverWith(page, 'the exact price', (card) => /^then \$\d/.test(card.parts['then'] ?? ''));
    expect(candles()).toBe(before + 1);
    expect(addresses().filter((address) => /[&?]page=3&?/.test(address)).length).toBeGreaterThan(0);
    expect(addresses().filter((address) => /ids=[^&]*siacoin/.test(address))).toEqual([]);
  });

  test('what was requested is still known after the background was terminated', async () => {
    const pastCandles = (): string[] =>
      session.world.requests
        .map(({ url: address }) => address)
        .filter((address) => address.includes('klines?symbol=SCUSDT'))
        .filter((address) => Number(new URL(address).searchParams.get('endTime')) < Date.now() - 86_400_000);
    const before = pastCandles();
    expect(before.length).toBeGreaterThan(0);
    await stopBackground(session.browser);
    await page.reload();
    await waitForMarks(page);
    await hoverText(page, 'Siacoin');
    await popoverWith(page, 'the exact price, without a request', (card) =>
      /^then \$\d/.test(card.parts['then'] ?? ''),
    );
    expect(pastCandles()).toEqual(before);
  });

  test('the popup switches the site off for private windows', async () => {
    const popup = await session.browser.popup(page);
    await waitFor(async () => (await popup.text()).includes('Siacoin'), { what: 'the coins in the popup' });
    await popup.click('.site-switch .switch');
    await waitForNoMarks(page);
    await popup.close();
  });

  test('writes no coin and no host to disk', async () => {
    const text = await stored();
    expect(text).toContain('bitcoin');
    expect(text).not.toMatch(traces);
  });

  test('does not switch the site off in ordinary windows, where coins are stored', async () => {
    await ordinary.bringToFront();
    await ordinary.goto(otherUrl);
    expect(await waitForMarks(ordinary)).toContain('DigiByte');
    await waitFor(async () => /digibyte/.test(await stored()), { what: 'the coins of an ordinary window' });
    await page.bringToFront();
    await session.browser.command('toggle-site', page);
    await waitForMarks(page, 'marks in the private window');
    expect(await stored()).not.toMatch(traces);
  });
});
