import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { clickIn, opened, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/** A coin that only the background knows. */
const listed = `tickmark.listed = [
  { id: 'ada-dog', symbol: 'ADA', name: 'Ada The Dog', rank: 100000, from: 'list' },
  { id: 'ada-cat', symbol: 'ADA', name: '<b>Ada</b> Cat', rank: 100000, from: 'list' },
];
tickmark.ports = { findCoins: async (query) => tickmark.listed.filter(({ symbol, name }) => (symbol + name).includes(query)) };`;

describe.each<BrowserKind>(['chromium', 'firefox'])('another coin, in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  const found = (): Promise<string[]> =>
    page.evaluate(() =>
      [...tickmark.root!.querySelectorAll<HTMLElement>('.picker [data-coin]')].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' '),
      ),
    );

  test('is searched for among all coins, and chosen for the word as the reader met it', async () => {
    page = await openPage(browser, '<p>Cardano (ADA) rose.</p>', listed);
    await page.evaluate(() => {
      const typed: string[] = [];
      for (const type of ['keydown', 'keyup', 'keypress', 'input'])
        document.addEventListener(type, () => typed.push(type));
      Object.assign(globalThis, { typed });
    });
    await page.mouse.move(...(await middleOf(page, 'ADA')));
    await untilCards(page, 'Cardano');
    await clickIn(page, 'Cardano', '.why');
    await clickIn(page, 'Cardano', '[data-choice="other-coin"]');
    // The word itself is the first query; coins with this symbol come first, as text.
    await waitFor(async () => (await found()).slice(0, 2).join() === 'Ada The Dog ADA,<b>Ada</b> Cat ADA', {
      what: 'the coins of the word',
    });
    await clickIn(page, 'Cardano', '.picker-field');
    for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
    // The pointer may leave: the card stays while the reader types.
    await page.mouse.move(780, 590);
    await page.keyboard.type('bitcoin c');
    await waitFor(async () => (await found())[0] === 'Bitcoin Cash BCH', { what: 'the coins of the query' });
    expect(await page.evaluate('typed')).toEqual([]);
    for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('Ada The');
    await waitFor(async () => (await found()).join() === 'Ada The Dog ADA', { what: 'the listed coin' });
    await clickIn(page, 'Cardano', '[data-coin="ada-dog"]');
    await untilCards(page, null);
    expect(await page.evaluate(() => tickmark.choices)).toEqual([
      { kind: 'correct', word: 'ADA', from: 'cardano', to: 'ada-dog' },
    ]);
    expect(await page.evaluate(() => tickmark.learnt)).toEqual(['ada-dog']);
    expect((await opened(page))[0]!.notice).toContain('“ADA” is now marked as');
  });

  test('Tab enters an open card whose foot names the keys, but not from a field of the page', async () => {
    page = await openPage(
      browser,
      '<input id="field"><button id="next">next</button><p>Well, Bitcoin rose.</p>',
    );
    await page.focus('#field');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await untilCards(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('keys') !== null);
    expect(await page.evaluate(() => tickmark.part('keys'))).toBe(
      'Tab enters the card, Alt+Shift+. opens the next one',
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('next');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === tickmark.host)).toBe(true);
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const at = tickmark.root!.activeElement ?? tickmark.root!.querySelector('[data-focus]');
      return at?.getAttribute('aria-label');
    });
    expect(label).toBe('Add to watchlist');
    await page.keyboard.press('Escape');
    await untilCards(page);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('next');
  });
});
