import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onDisk } from '../support/stored-data.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { type PopoverReading, popoverWith } from '../support/popover.ts';
import { clickControl } from '../support/press-in-card.ts';
import { stopBackground } from '../support/stop-background.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';

const day = 86_400_000;
const published = Date.now() - 5 * day;

/** An article about coins outside the top 250. */
const articleOn = (
  coins: string,
  at = published,
): string => `<!doctype html><html lang="en"><head><title>News</title>
<meta property="article:published_time" content="${new Date(at).toISOString()}"></head>
<body><h1>Coins rise</h1><p>${coins} rose today.</p></body></html>`;
const front = 'https://www.bbc.com/front';
const url = 'https://www.bbc.com/private';
const otherUrl = 'https://www.cnbc.com/ordinary';

describe.each(bothBrowsers)('a private site in %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind, allProviders);
    // Of another moment: what was requested before the site was made private may be stored.
    session.world.page(front, articleOn('Bitcoin', published - day));
    session.world.page(url, articleOn('Siacoin and Ravencoin (RVN)'));
    session.world.page(otherUrl, articleOn('DigiByte (DGB)'));
  });
  afterAll(() => session.close());

  const stored = async (): Promise<string> => JSON.stringify(await onDisk(session.browser));
  /** The requests for candles of a coin around the moment of publication. */
  const pastCandles = (pair: string): string[] =>
    session.world.requests
      .map(({ url: address }) => address)
      .filter((address) => address.includes(`klines?symbol=${pair}`))
      .filter((address) => Number(new URL(address).searchParams.get('endTime')) < published + day);
  const hasExact = (card: PopoverReading): boolean =>
    /\d/.test(card.parts['price'] ?? '') && /^then \$\d/.test(card.parts['then'] ?? '');

  test('is made private in the popup', async () => {
    page = await session.browser.open(front);
    await waitForMarks(page);
    const popup = await session.browser.popup(page);
    await popup.click('[data-action=private-site]');
    await waitFor(async () => JSON.stringify(await session.browser.settings()).includes('privateSites'), {
      what: 'the setting',
    });
    await popup.close();
    expect(JSON.stringify(await session.browser.settings())).toContain('"privateSites":["bbc.com"]');
  });

  test('has marks, cards and the popup’s table, and writes no coin and no moment to disk', async () => {
    page = await session.browser.open(url);
    await waitForMarks(page);
    await hoverText(page, 'Siacoin');
    await popoverWith(page, 'Siacoin');
    // The coin is in no basket.
    await clickControl(page, 'exact');
    await popoverWith(page, 'the exact price', hasExact);
    const popup = await session.browser.popup(page);
    await waitFor(() => popup.has('.coins tbody [data-part="then"]'), { what: 'the table' });
    await popup.click('[data-action=exact]');
    const named = (): boolean =>
      session.world.requestsTo('coins.llama.fi').some(({ url: address }) => /ravencoin/.test(address));
    await waitFor(named, { what: 'the past price of the second coin' });
    await popup.close();
    const text = await stored();
    expect(text).toContain('bitcoin');
    expect(text).not.toMatch(/siacoin|ravencoin|SCUSDT|RVNUSDT/i);
    const hour = Math.floor(published / 3_600_000) * 3_600_000;
    expect(text).not.toContain(String(hour - 3_600_000));
    const moment = Math.round(published / 600_000) * 600_000;
    expect(text).not.toContain(String(moment));
  });

  test('what was requested is still known after the background was terminated', async () => {
    const before = pastCandles('SCUSDT');
    expect(before.length).toBeGreaterThan(0);
    await stopBackground(session.browser);
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page);
    await hoverText(page, 'Siacoin');
    await popoverWith(page, 'the exact price, without a request', hasExact);
    expect(pastCandles('SCUSDT')).toEqual(before);
    expect(await stored()).not.toMatch(/siacoin|ravencoin/i);
  });

  test('another site is not private', async () => {
    page = await session.browser.open(otherUrl);
    await waitForMarks(page);
    await waitFor(async () => /digibyte/.test(await stored()), { what: 'the coins of another site' });
  });
});
