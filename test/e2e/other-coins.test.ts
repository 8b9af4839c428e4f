import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { showDetails } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { type BrowserSession, bothBrowsers, startSession } from './both-browsers.ts';
import { html, provider } from './product.ts';

/** A coin that was listed after the catalog was made, and a small one that is in the list of all coins only. */
const quillon = { id: 'quillon', symbol: 'QLN', name: 'Quillon', rank: 95 };
const parcl = { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 1_812 };

const shared =
  `https://${provider}/api/v3/coins/markets?vs_currency=usd&per_page=250&price_change_percentage=24h` +
  '&order=market_cap_desc&page=1';
const snapshot =
  `https://${provider}/api/v3/coins/markets?vs_currency=usd&per_page=250&price_change_percentage=24h%2C7d` +
  '&order=market_cap_desc&page=1&sparkline=true';
const byId = (ids: string): string =>
  `https://${provider}/api/v3/coins/markets?vs_currency=usd&per_page=250&price_change_percentage=24h&ids=${ids}`;

const notOurs = /^www\.bbc\.com$|\.(?:google|googleapis|gvt1|mozilla)\.(?:com|org|net)$/;

describe.each(bothBrowsers)('coins outside the catalog on %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
    session.world.market.list(quillon, { price: 4.2, change24h: 3, supply: 900 });
    session.world.market.list(parcl, { price: 0.0712, change24h: -2.5, supply: 300 });
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterEach(() => page.close());
  afterAll(() => session.close());

  const marked = (words: string): Promise<true> =>
    waitFor(async () => [...(await markedTexts(page))].toSorted().join(' ') === words, {
      what: `the marks ${words}`,
    });
  /** What was requested from all hosts, without the page, the shared stream of prices and what the browser requests for itself. */
  const sent = (): string[] =>
    session.world.requests
      .filter(({ host, headers }) => !notOurs.test(host) && headers.upgrade === undefined)
      .map(({ url }) => url);
  /** Of these, what came after `count` requests, without the regular one. */
  const sentSince = (count: number): string[] =>
    sent()
      .slice(count)
      .filter((address) => address !== shared);

  test('a coin that first appears in the provider’s reply is marked, and its card has the price, without another request', async () => {
    const url = 'https://www.bbc.com/listed';
    session.world.page(url, html('<p>Bitcoin rose today. Quillon (QLN) rose, too. $QLN is new.</p>'));
    page = await session.browser.open(url);
    // The first mention of each coin.
    await marked('Bitcoin Quillon');
    await waitFor(async () => sent().length > 1, { what: 'the snapshot' });
    expect(sent()).toEqual([shared, snapshot]);
    await hoverText(page, 'QLN');
    const { parts } = await popoverWith(page, 'QLN', ({ parts: { price } }) => /\d/.test(price ?? ''));
    expect(parts['name']).toBe('Quillon');
    expect(parts['symbol']).toBe('QLN');
    expect(parts['price']).toBe('$4.2000');
    expect(sent()).toEqual([shared, snapshot]);
  });

  test('a coin of the long tail is found, priced and shown; its price is the only thing that is requested by name', async () => {
    const before = sent().length;
    const url = 'https://www.bbc.com/small';
    session.world.page(
      url,
      html('<p>Crypto markets fell, and Parcl (PRCL) fell most. PRCL holders sold.</p>'),
    );
    page = await session.browser.open(url);
    await marked('Parcl');
    await waitFor(async () => sentSince(before).length > 0, { what: 'the price of the coin' });
    expect(sentSince(before)).toEqual([byId('parcl')]);
    await hoverText(page, 'PRCL');
    const { parts } = await popoverWith(page, 'PRCL', ({ parts: { price } }) => /\d/.test(price ?? ''));
    expect(parts['name']).toBe('Parcl');
    expect(parts['price']).toBe('$0.07120');
    expect(parts['rank']).toBe('#1812');
    // Its chart only where the reader asks for it.
    await showDetails(page);
    const whole = await popoverWith(page, 'the chart', (card) => 'chart' in card.parts);
    expect(whole.parts['chart-load']).toBe('Load chart');
    expect(sentSince(before).filter((address) => address !== byId('parcl'))).toEqual([]);
  });

  test('a page about something else with the same words has no marks and sends nothing', async () => {
    const before = sent().length;
    const url = 'https://www.bbc.com/other';
    session.world.page(url, html('<p>The town hall bought Parcl (PRCL) software. It cost $PRCL.</p>'));
    page = await session.browser.open(url);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Bitcoin</p>'));
    // The proof that the page was read: later text is marked.
    expect(await waitForMarks(page)).toEqual(['Bitcoin']);
    expect(
      sent()
        .slice(before)
        .filter((address) => /parcl/i.test(address)),
    ).toEqual([]);
  });
});
