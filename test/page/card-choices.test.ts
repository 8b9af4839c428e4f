import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { clickIn, opened, pressIn, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/** Holds the timer of the notice back until `elapse`, which returns how many of them ran. */
const heldTimer = `
  globalThis.held = new Map();
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  let last = 1e9;
  globalThis.setTimeout = (work, ms, ...rest) => {
    if (!(ms > 5_000 && ms <= 6_000)) return set(work, ms, ...rest);
    held.set((last += 1), work);
    return last;
  };
  globalThis.clearTimeout = (id) => void (held.delete(id) || clear(id));
  globalThis.elapse = () => {
    const due = [...held.values()];
    held.clear();
    for (const work of due) work();
    return due.length;
  };`;

/** A coin that only the background knows. */
const listed = `tickmark.listed = [
  { id: 'ada-dog', symbol: 'ADA', name: 'Ada The Dog', rank: 100000, from: 'list' },
  { id: 'ada-cat', symbol: 'ADA', name: '<b>Ada</b> Cat', rank: 100000, from: 'list' },
];
tickmark.ports = { findCoins: async (query) => tickmark.listed.filter(({ symbol, name }) => (symbol + name).includes(query)) };`;

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s,', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.release(page));

  describe('the notice after a choice', () => {
    /** Opens the card of ADA with its panel. */
    async function openPanel(setUp = ''): Promise<void> {
      page = await openPage(browser, '<p>Cardano (ADA) rose. So did Bitcoin.</p>', setUp);
      await page.mouse.move(...(await middleOf(page, 'ADA')));
      await untilCards(page, 'Cardano');
      await pressIn(page, 'Cardano', '.why');
      await page.waitForFunction(() => tickmark.part('why-panel') !== null);
    }

    const notice = async (): Promise<string | null | undefined> => (await opened(page)).at(-1)?.notice;
    const choose = (choice: string): Promise<void> => clickIn(page, 'Cardano', `[data-choice="${choice}"]`);

    test('says what was muted where the card was, and undoes it', async () => {
      await openPanel();
      const { box } = (await opened(page))[0]!;
      await choose('mute');
      const [{ box: at }] = (await untilCards(page, null)) as [Awaited<ReturnType<typeof opened>>[number]];
      expect(await notice()).toBe('ADA is no longer marked.');
      expect([at.x, at.y]).toEqual([box.x, box.y]);
      expect(await page.evaluate(() => tickmark.choices)).toEqual([{ kind: 'mute', word: 'ADA' }]);
      await clickIn(page, null, '[data-notice="undo"]');
      await untilCards(page);
      expect(await page.evaluate(() => tickmark.undone)).toBe(1);
    });

    test('stands for one choice where its button is clicked again while the choice is being stored', async () => {
      await openPanel(`tickmark.ports = { choose: (choice) => {
        tickmark.choices.push(choice);
        return new Promise((resolve) => void (globalThis.stored = resolve));
      } };`);
      await choose('mute');
      await choose('mute');
      expect(await page.evaluate(() => tickmark.choices)).toEqual([{ kind: 'mute', word: 'ADA' }]);
      await page.evaluate('stored()');
      await untilCards(page, null);
    });

    test('closes after its time, unless the pointer is on it', async () => {
      await openPanel(heldTimer);
      await choose('no-coin');
      const { x, y } = (await untilCards(page, null))[0]!.box;
      await page.mouse.move(x + 20, y + 10);
      await page.mouse.move(x + 21, y + 10);
      await waitFor(async () => (await page.evaluate('held.size')) === 0, { what: 'the pause' });
      expect(await notice()).toBe('“ADA” is no longer marked on this site.');
      await page.mouse.move(700, 580);
      await waitFor(async () => (await page.evaluate('elapse()')) === 1, { what: 'the end of its time' });
      await untilCards(page);
    });

    test('says so where the undo failed, and opens the settings', async () => {
      await openPanel('tickmark.canUndo = false');
      await choose('mute-coin');
      await untilCards(page, null);
      expect(await notice()).toBe('Cardano (ADA, Cardano) is no longer marked.');
      expect(await page.evaluate(() => tickmark.choices)).toMatchObject([
        { kind: 'mute-coin', coin: 'cardano', words: ['ADA', 'Cardano'] },
      ]);
      await clickIn(page, null, '[data-notice="undo"]');
      await waitFor(async () => (await notice()) === 'This could not be undone. The settings list it.', {
        what: 'the failure',
      });
      await pressIn(page, null, '[data-notice="settings"]');
      await untilCards(page);
      expect(await page.evaluate(() => tickmark.optionsOpened)).toBe(1);
    });

    test('outlives the marks of a site that was turned off, and is reached by keyboard', async () => {
      await openPanel();
      await page.evaluate(() => tickmark.step(0));
      for (let stop = 0; stop < 30; stop += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { root } = tickmark;
          const at = root?.activeElement ?? root?.querySelector('[data-focus]');
          return at?.getAttribute('data-choice') ?? null;
        });
        if (focused === 'site-off') break;
      }
      await pressUntil(() => page.evaluate(() => tickmark.choices.length > 0));
      await untilCards(page, null);
      await page.evaluate(() => {
        tickmark.enabled = false;
        tickmark.settingsChanged({ sites: true });
      });
      await page.waitForFunction(
        () => CSS.highlights.size === 0 || [...CSS.highlights.values()].every(({ size }) => size === 0),
      );
      expect(await notice()).toBe('Tickmark is off on this site.');
      await pressUntil(() => page.evaluate(() => tickmark.undone === 1));
    });

    /** A choice counts only after its card has been in view for half a second. */
    async function pressUntil(isDone: () => Promise<boolean>): Promise<void> {
      await waitFor(
        async () => {
          await page.keyboard.press('Enter');
          return isDone();
        },
        { what: 'the effect of Enter' },
      );
    }
  });

  describe('another coin', () => {
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
      await pressIn(page, 'Cardano', '.why');
      await pressIn(page, 'Cardano', '[data-choice="other-coin"]');
      // The word itself is the first query; coins with this symbol come first, as text.
      await waitFor(async () => (await found()).slice(0, 2).join() === 'Ada The Dog ADA,<b>Ada</b> Cat ADA', {
        what: 'the coins of the word',
      });
      await pressIn(page, 'Cardano', '.picker-field');
      for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace');
      // The pointer may leave: the card stays while the reader types.
      await page.mouse.move(780, 590);
      await page.keyboard.type('bitcoin c');
      await waitFor(async () => (await found())[0] === 'Bitcoin Cash BCH', {
        what: 'the coins of the query',
      });
      expect(await page.evaluate('typed')).toEqual([]);
      // Now the card scrolls, and its choices are at its end.
      await page.setViewport({ width: 800, height: 400 });
      for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type('Ada The');
      await waitFor(async () => (await found()).join() === 'Ada The Dog ADA', { what: 'the listed coin' });
      await page.waitForFunction(() => {
        const box = (selector: string) => tickmark.root!.querySelector(selector)!.getBoundingClientRect();
        return box('.picker-field').top >= box('.head').bottom && box('.found').bottom <= box('.foot').top;
      });
      expect(await page.evaluate(() => scrollY)).toBe(0);
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
        'Tab enters the card, Alt+Shift+. the next one',
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
});
