import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOrigins } from '../../utils/domain/context/context-sources.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { showDetails } from '../support/press-in-card.ts';
import { waitForMarks } from '../support/marks.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import {
  aroundPrice,
  coinglassKey,
  liquidationStreams,
  stocktwitsLogin,
} from '../world/providers/around-price.ts';
import { type BrowserSession, bothBrowsers, startSession } from './both-browsers.ts';
import { html } from './product.ts';

const day = 86_400_000;
const url = 'https://www.bbc.com/around';

/** What the storage has from earlier days: an average of $95.53 million of liquidations, and the sentiment of yesterday. */
function earlierDays(): object {
  const now = Date.now();
  const days = [1.5, 2.5, 3.5].map((ago) => ({
    at: now - ago * day,
    liquidated: 95_530_000,
    volume: null,
    openInterest: null,
  }));
  const yesterday = (sentiment: number, chatter: number) => [{ at: now - day, sentiment, chatter }];
  return {
    'around-price-samples': {
      version: 1,
      days: { BTC: days },
      sentiments: { BTC: yesterday(0, 4), SOL: yesterday(3, 2), XRP: yesterday(4, 4) },
    },
  };
}

const article = html(`
  <h1>Crypto markets rebound</h1>
  <p>Bitcoin (BTC) rose. Over the last 24 hours, Bitcoin saw $382.12 million in liquidations, with $84.30 million in longs and $297.82 million in shorts. On Stocktwits, retail sentiment around Bitcoin improved from ‘extremely bearish’ to ‘bearish’ territory.</p>
  <p>The total crypto market cap of $2.48 trillion is up 9%.</p>
  <p>Ethereum (ETH) rose.</p><p>Solana (SOL) rose.</p><p>Ripple’s XRP rose.</p><p>Dogecoin (DOGE) rose.</p><p>BNB rose.</p>`);

/** The part of the extension API that the options page lends to the test. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      set(values: object): Promise<void>;
      get(key: string): Promise<{ readonly 'liquidation-tally'?: { readonly seen: readonly unknown[] } }>;
    };
  };
};

/** The text of each part without line breaks, which depend on the layout. */
function onOneLine(parts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, text.replaceAll(/\s+/g, ' ')]),
  );
}

/**
 * Types what a service needs, again where the fields were rendered anew meanwhile, until it is saved.
 * @param values by field; its last one submits
 */
async function saveKey(
  options: Page,
  service: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const isSaved = async (): Promise<boolean> => {
    for (const [field, value] of Object.entries(values)) {
      const input = await options.$(`[data-field="${field}"]`);
      if (!input) return (await options.$(`[data-key="${service}"]`)) !== null;
      await input.click({ count: 3 });
      await input.type(value);
    }
    await options.keyboard.press('Enter');
    return options.waitForSelector(`[data-key="${service}"]`, { timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  await waitFor(isSaved, { what: `the key of ${service} to be saved` });
}

async function turnOnSources(options: Page): Promise<void> {
  const check = async (source: string): Promise<void> => {
    const box = `[data-source="${source}"] input[type="checkbox"]`;
    await options.waitForSelector(`${box}:not([disabled])`);
    await options.click(box);
    await waitFor(() => options.$eval(box, (input) => (input as HTMLInputElement).checked), {
      what: `${source} to be on`,
    });
  };
  for (const source of ['coinglass', 'futures', 'stocktwits']) await check(source);
  await saveKey(options, 'coinglass', { 'coinglass-key': coinglassKey });
  // The check of the key ends with an outcome, or with what is wrong with the key.
  await options.waitForSelector(
    '[data-key="coinglass"] ~ [data-part="key-state"] :is([data-outcome], [data-part="key-problem"])',
  );
  const { user, password } = stocktwitsLogin;
  await saveKey(options, 'stocktwits', { 'stocktwits-user': user, 'stocktwits-key': password });
}

describe.each(bothBrowsers)('figures around the price on %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind, [...allProviders, aroundPrice, liquidationStreams]);
    const { browser, world } = session;
    world.page(url, article);
    await browser.grantOnRequest(
      (['coinglass', 'futures', 'stocktwits', 'streams'] as const).flatMap(contextOrigins),
    );
    const options = await browser.open(`${await browser.extensionOrigin()}/options.html`);
    await options.evaluate((values) => chrome.storage.local.set(values), earlierDays());
    await turnOnSources(options);
    page = await browser.open(url);
    await waitForMarks(page);
  });
  afterAll(() => session.close());

  async function cardOf(word: string) {
    await hoverText(page, word);
    await popoverWith(page, word, ({ parts: { name = '' } }) => name.includes(word));
    await showDetails(page);
    const { parts } = await popoverWith(
      page,
      word,
      ({ parts: { name = '', liquidated = '', sentiment = '' } }) =>
        [name, liquidated, sentiment].every((part) => part !== '') && name.includes(word),
    );
    await movePointerAway(page);
    await popoverGone(page);
    return onOneLine(parts);
  }

  test('the card has liquidations, sentiment, the kind of move, and what the article states of them', async () => {
    const bitcoin = await cardOf('Bitcoin');
    expect(bitcoin).toMatchObject({
      liquidated: '$382.12M',
      longs: 'Longs $84.30M',
      shorts: 'Shorts $297.82M · 78%',
      'stated-liquidation': 'Article: total $382.12M, longs $84.30M, shorts $297.82M',
      'stated-sentiment': 'Article: bearish, from extremely bearish',
    });
    expect(bitcoin['move']).toMatch(/^Short squeeze\s+shorts 78% of \$382M, 4 times the week’s average$/);
    expect(bitcoin['coverage']).toMatch(/^24 h until \d\d:\d\d, all exchanges · CoinGlass$/);
    expect(bitcoin['sentiment']).toMatch(/\bbearish ↑ was extremely bearish$/);
    expect(bitcoin['chatter']).toMatch(/\bextremely high$/);
    expect(bitcoin['accounts']).toMatch(/^Accounts · Binance Futures 62% long was 60%$/);
    expect(bitcoin['funding']).toMatch(/longs pay 0\.030% a day/);
  });

  test.each<[string, string, string, RegExp, RegExp]>([
    ['Ethereum', '$127.64M', 'Shorts $85.83M · 67%', /neutral$/, /normal$/],
    ['Solana', '$28.19M', 'Shorts $20.19M · 72%', /extremely bullish ↑ was bullish$/, /normal$/],
    ['XRP', '$29.67M', 'Shorts $24.67M · 83%', /extremely bullish$/, /high ↓ was extremely high$/],
    ['Dogecoin', '$5.23M', 'Shorts $4.00M · 76%', /bullish$/, /normal$/],
    ['BNB', '$2.29M', 'Shorts $1.59M · 69%', /bearish$/, /normal$/],
  ])('%s: %s', async (word, liquidated, shorts, sentiment, chatter) => {
    const parts = await cardOf(word);
    expect(parts).toMatchObject({ liquidated, shorts });
    expect(parts['sentiment']).toMatch(sentiment);
    expect(parts['chatter']).toMatch(chatter);
    expect(parts).not.toHaveProperty('move');
  });

  test('the popup has the market’s liquidations by coin', async () => {
    const popup = await session.browser.popup(page);
    const text = await waitFor(
      async () => {
        const shown = await popup.text();
        return shown.includes('$610.00M') && shown;
      },
      { what: 'the market’s liquidations' },
    );
    expect(text).toMatch(/BTC\s+\$382\.12M[^]*ETH\s+\$127\.64M[^]*XRP\s+\$29\.67M[^]*SOL\s+\$28\.19M/);
    await waitFor(
      async () => (await popup.text()).includes('Whole market: $2.48T in the article, $2.48T now'),
      {
        what: 'the market cap that the article states',
      },
    );
    await popup.close();
  });

  // Firefox is not offered the streams.
  test.each(kind === 'chromium' ? ['Chromium'] : [])(
    'without CoinGlass the card in %s has what was observed, as a lower bound since then',
    async () => {
      const { browser } = session;
      const options = await browser.open(`${await browser.extensionOrigin()}/options.html`);
      await options.waitForSelector('[data-source="streams"] input:not([disabled])');
      const box = (source: string) => `[data-source="${source}"] input[type="checkbox"]`;
      await options.click(box('coinglass'));
      // The field of its key is gone then, and the rows below have moved.
      await waitFor(async () => (await options.$('[data-service="coinglass"]')) === null, {
        what: 'CoinGlass to be off',
      });
      await options.click(box('streams'));
      await waitFor(() => options.$eval(box('streams'), (input) => (input as HTMLInputElement).checked), {
        what: 'the streams to be on',
      });
      // The sums are written every ten seconds.
      const counted = () =>
        options.evaluate(async () => {
          const { 'liquidation-tally': tally } = await chrome.storage.local.get('liquidation-tally');
          return tally?.seen.length;
        });
      await waitFor(async () => (await counted()) === 3, {
        what: 'an event of each exchange',
        timeout: 60_000,
      });
      await options.close();
      const again = await browser.open(`${url}?again`);
      await waitForMarks(again);
      await hoverText(again, 'Bitcoin');
      await popoverWith(again, 'Bitcoin');
      await showDetails(again);
      const { parts } = await popoverWith(again, 'Bitcoin', (card) => (card.parts['coverage'] ?? '') !== '');
      const reading = onOneLine(parts);
      // Longs 2 × 50,000; shorts 0.5 × 60,000 + 13 × 0.01 × 77,600: each event once.
      expect(reading['liquidated']).toBe('$140.09K');
      expect(reading).toMatchObject({ longs: 'Longs $100.00K', shorts: 'Shorts $40.09K · 29%' });
      expect(reading['coverage']).toMatch(/^Observed since \d\d:\d\d, 3 exchanges, lower bound$/);
      expect(reading).not.toHaveProperty('move');
    },
  );

  test('nothing of it names the coin that was looked at', () => {
    const byCoin = session.world.requests.filter(({ host }) => host === 'open-api-v4.coinglass.com');
    // The check of the saved key is one request for the whole market.
    const ofFigures = byCoin.length - 1;
    expect(ofFigures).toBeGreaterThan(0);
    expect(ofFigures % 21).toBe(0);
  });
});
