import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings, pageSettings } from '../../utils/domain/settings/settings.ts';
import { coverWithTab, hoverOn, untilClosed } from './support/card-page.ts';
import { expectPainted, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const errors = (): Promise<string[]> => page.evaluate(() => tickmark.errors);
const body = '<p style="margin:60px">Bitcoin at $70,000 and Dogecoin at $0.10.</p>';

describe('reading the article', () => {
  test.each([
    ['the moment of publication', `publication: () => { throw new Error('broken') }`],
    ['the claims of a paragraph', `claims: () => { throw new Error('broken') }`],
  ])('an error in %s is reported once, and marks and card work on', async (_name, port) => {
    page = await openLive(browser, body, `tickmark.ports = { ${port} }`);
    await expectPainted(page, ['Bitcoin', 'Dogecoin']);
    await page.waitForFunction(() => tickmark.asked.length > 0);
    await hoverOn(page, 'Bitcoin');
    expect(await page.evaluate(() => tickmark.part('price'))).toContain('100');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await hoverOn(page, 'Dogecoin');
    await page.waitForFunction(() => tickmark.shown.at(-1) === 'dogecoin');
    expect(await page.evaluate(() => tickmark.comparison())).toMatchObject({ rows: { length: 2 } });
    await page.evaluate(() => document.querySelector('p')!.append(' And Litecoin.'));
    await expectPainted(page, ['Bitcoin', 'Dogecoin', 'Litecoin']);
    expect(await errors()).toEqual(['Error: broken']);
  });
});

describe('page.hello', () => {
  const settings = JSON.stringify(pageSettings(defaultSettings));
  /** Fails as often as `globalThis.failures` says, then answers. */
  const failing = (failures: number): string => `
    globalThis.failures = ${failures};
    tickmark.ports = {
      hello: async () => {
        tickmark.hellos += 1;
        if (globalThis.failures-- > 0) throw new Error('no background');
        return { enabled: true, settings: ${settings} };
      },
    };`;

  test('is repeated after failures, which are reported once', async () => {
    page = await openLive(browser, body, failing(2));
    await expectPainted(page, ['Bitcoin', 'Dogecoin']);
    expect(await errors()).toEqual(['Error: no background']);
    expect(await page.evaluate(() => tickmark.hellos)).toBe(3);
  });

  test('that failed is repeated at once when the page is shown again, and not while it is hidden', async () => {
    page = await openLive(browser, body, failing(4));
    await page.waitForFunction(() => tickmark.hellos === 3);
    const cover = await coverWithTab(page);
    await page.evaluate(() => ((globalThis as unknown as { failures: number }).failures = 0));
    const before = Date.now();
    await cover.uncover();
    await expectPainted(page, ['Bitcoin', 'Dogecoin']);
    // The wait after a third failure is longer than that.
    expect(Date.now() - before).toBeLessThan(6_000);
    expect(await page.evaluate(() => tickmark.hellos)).toBe(4);
  });

  test('of a later request counts, whichever reply comes first', async () => {
    const slowFirst = `
      tickmark.ports = {
        hello: async () => {
          tickmark.hellos += 1;
          const turn = tickmark.hellos;
          if (turn === 2) await new Promise((resolve) => { globalThis.answer = resolve; });
          return { enabled: turn !== 2, settings: ${settings} };
        },
      };`;
    page = await openLive(browser, body, slowFirst);
    await expectPainted(page, ['Bitcoin', 'Dogecoin']);
    await page.evaluate(async () => {
      tickmark.refresh();
      tickmark.refresh();
      await Promise.resolve();
      (globalThis as unknown as { answer: () => void }).answer();
    });
    await page.waitForFunction(() => tickmark.hellos === 3);
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 100)));
    expect(await page.evaluate(async () => (await tickmark.summary())!.enabled)).toBe(true);
    await expectPainted(page, ['Bitcoin', 'Dogecoin']);
  });
});

describe('a clock that is set back by an hour', () => {
  const setBack = `const now = Date.now; Date.now = () => now() - 3_600_000;`;

  test('does not stop the requests for quotes', async () => {
    page = await openLive(browser, body, 'tickmark.refreshMs = 2_000');
    await page.waitForFunction(() => tickmark.asked.length === 1);
    await page.evaluate(`${setBack} 0`);
    const cover = await coverWithTab(page);
    await cover.uncover();
    await page.waitForFunction(() => tickmark.asked.length > 2, { timeout: 12_000 });
    expect(await errors()).toEqual([]);
  });

  test('does not keep an old chart', async () => {
    const counted = `globalThis.charts = 0; tickmark.ports = { history: async () => { globalThis.charts += 1; return {
      series: { points: [[1, 1], [2, 2]], currency: 'usd', source: 'binance' }, problem: null } } }`;
    page = await openLive(browser, body, counted);
    await page.waitForFunction(() => tickmark.asked.length > 0);
    await hoverOn(page, 'Bitcoin');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.evaluate(`${setBack} 0`);
    await page.mouse.move(5, 5);
    await hoverOn(page, 'Bitcoin');
    expect(await page.evaluate(() => (globalThis as unknown as { charts: number }).charts)).toBe(2);
  });
});
