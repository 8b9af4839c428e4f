import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings, pageSettings } from '../../utils/domain/settings/settings.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const settings = pageSettings(defaultSettings);

test('a failed hello is repeated until the page is marked', async () => {
  page = await browser.open('<p>Bitcoin</p>');
  await page.evaluate(
    (reply) => {
      tickmark.ports = {
        hello: async () => {
          tickmark.hellos += 1;
          if (tickmark.hellos === 1) throw new Error('no answer');
          return reply;
        },
      };
      return tickmark.start();
    },
    { enabled: true, settings },
  );
  await page.waitForFunction(() => CSS.highlights.size > 0);
  expect(await page.evaluate(() => [tickmark.hellos, tickmark.errors.length])).toEqual([2, 1]);
});

describe('a change of settings on a marked page', () => {
  /** How often the page has called `page.hello`, `page.words` and `quotes.get`. */
  const calls = (): Promise<number[]> =>
    page.evaluate(() => [tickmark.hellos, tickmark.askedWords.length, tickmark.asked.length]);
  const hasAltPalette = (): boolean => [...CSS.highlights.keys()].some((name) => name.endsWith('-alt'));

  async function openMarked(): Promise<void> {
    page = await browser.open('<p>Bitcoin</p>');
    await page.evaluate(() => tickmark.start());
    await page.waitForFunction(() => CSS.highlights.size > 0 && tickmark.asked.length === 1);
    expect(await calls()).toEqual([1, 1, 1]);
  }

  test('another palette is applied without a call to the background', async () => {
    await openMarked();
    await page.evaluate((changed) => tickmark.settingsChanged({ settings: changed }), {
      ...settings,
      palette: 'blue-orange' as const,
    });
    await page.waitForFunction(hasAltPalette);
    expect(await calls()).toEqual([1, 1, 1]);
  });

  test('another currency requests prices and nothing else', async () => {
    await openMarked();
    await page.evaluate((changed) => tickmark.settingsChanged({ settings: changed }), {
      ...settings,
      currency: 'eur',
    });
    await page.waitForFunction(() => tickmark.asked.length === 2);
    expect(await calls()).toEqual([1, 1, 2]);
  });

  test('muted words or corrections request the choices for the page’s words', async () => {
    await openMarked();
    await page.evaluate(() => {
      tickmark.settings = { muted: ['bitcoin'] };
      tickmark.settingsChanged({ words: true });
    });
    await page.waitForFunction(async () => (await tickmark.summary())?.coins.length === 0);
    expect(await calls()).toEqual([1, 2, 1]);
  });

  test('sites turned off request whether this one is', async () => {
    await openMarked();
    await page.evaluate(() => {
      tickmark.enabled = false;
      tickmark.settingsChanged({ sites: true });
    });
    await page.waitForFunction(() => CSS.highlights.size === 0);
    expect(await calls()).toEqual([2, 1, 1]);
  });

  test('a change during a hello is not undone by its older reply', async () => {
    await openMarked();
    await page.evaluate((older) => {
      const newer = { ...older, palette: 'blue-orange' as const };
      const replies: ((reply: { enabled: true; settings: typeof older | typeof newer }) => void)[] = [];
      Object.assign(globalThis, {
        finish: () => {
          replies[0]?.({ enabled: true, settings: older });
          replies[1]?.({ enabled: true, settings: newer });
        },
      });
      tickmark.nextHello = () => new Promise((resolve) => replies.push(resolve));
      tickmark.settingsChanged({ sites: true });
      tickmark.settingsChanged({ settings: newer });
    }, settings);
    expect(await calls()).toEqual([3, 1, 1]);
    await page.evaluate('finish()');
    await page.waitForFunction(hasAltPalette);
  });
});
