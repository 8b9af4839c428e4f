import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { clickIn, opened, untilCards } from './support/card-hands.ts';
import { middleOf, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

/** The six seconds of the notice pass in a tenth of one. */
const shortNotices = `
  const real = globalThis.setTimeout;
  globalThis.setTimeout = (work, ms, ...rest) => real(work, ms > 5_000 && ms <= 6_000 ? ms / 60 : ms, ...rest);`;

describe.each<BrowserKind>(['chromium', 'firefox'])('the notice in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());

  /** Opens the card of ADA with its panel. */
  async function openPanel(setUp = ''): Promise<void> {
    page = await openPage(browser, '<p>Cardano (ADA) rose. So did Bitcoin.</p>', setUp);
    await page.mouse.move(...(await middleOf(page, 'ADA')));
    await untilCards(page, 'Cardano');
    await clickIn(page, 'Cardano', '.why');
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

  test('closes after its time, unless the pointer is on it', async () => {
    await openPanel(shortNotices);
    await page.mouse.move(...(await middleOf(page, 'ADA')));
    await choose('no-coin');
    const { x, y } = (await untilCards(page, null))[0]!.box;
    await page.mouse.move(x + 20, y + 10);
    await page.mouse.move(x + 21, y + 10);
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 300)));
    expect(await notice()).toBe('“ADA” is no longer marked on this site.');
    await page.mouse.move(700, 580);
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
    await clickIn(page, null, '[data-notice="settings"]');
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
