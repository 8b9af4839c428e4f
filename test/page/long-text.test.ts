import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hoverOn, openPage, untilClosed } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const ours = `tickmark.ports = { claims: 'ours' };`;

/**
 * From now on each look at the clock finds a slice used up, so that what happens does not depend on the machine: work
 * in slices pauses wherever it can. `letThrough` ends the pauses; until then the first of them lasts.
 */
const holdPauses = `
  const now = performance.now.bind(performance);
  let ahead = 0;
  performance.now = () => now() + (ahead += 3);
  globalThis.pauses = 0;
  const held = [];
  let isHeld = true;
  scheduler.yield = () => {
    pauses += 1;
    return new Promise((resolve) => (isHeld ? held.push(resolve) : queueMicrotask(resolve)));
  };
  globalThis.letThrough = () => {
    isHeld = false;
    for (const resolve of held) resolve();
  };`;

declare global {
  var pauses: number;
  var letThrough: () => void;
}

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const cardHeight = () => page.evaluate(() => tickmark.boxOf('.card').height);

describe('a hover over a block of comments of 100 kB', () => {
  const sentence = 'Bitcoin rose 10 % to $70,652 and then it fell 3% to $68,000 on Monday. ';
  const comments = `<div id="a" style="height:200px;overflow:auto">${sentence.repeat(1400)}</div>`;

  test('opens the card at once, reserves the row of the figure and fills it later', async () => {
    page = await openPage(browser, comments, ours);
    await page.evaluate(holdPauses);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('price') !== null);
    expect(await part('stated')).toBe('');
    const height = await cardHeight();
    await page.evaluate(() => letThrough());
    await page.waitForFunction(() => tickmark.part('stated') === '$70,652');
    expect(await cardHeight()).toBe(height);
    // A hundred sentences and more make the block that the mention stands in; all of them had a pause between.
    expect(await page.evaluate(() => pauses)).toBeGreaterThan(100);
  });

  test('keeps the reserved row if the text states no price', async () => {
    const shares = 'Bitcoin has a share of 57 % of the market, and its share was 50 % on Monday. ';
    page = await openPage(browser, comments.replaceAll(sentence, shares), ours);
    await page.evaluate(holdPauses);
    await hoverOn(page, 'Bitcoin');
    // The place has been visible.
    await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(resolve)));
    expect(await part('stated')).toBe('');
    const height = await cardHeight();
    await page.evaluate(() => letThrough());
    await page.waitForFunction(() => tickmark.part('stated') === 'none recognized');
    expect(await cardHeight()).toBe(height);
  });

  test('stops reading when the card closes', async () => {
    page = await openPage(browser, comments, ours);
    await page.evaluate(holdPauses);
    await hoverOn(page, 'Bitcoin');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    const before = await page.evaluate(() => pauses);
    expect(before).toBeGreaterThan(0);
    await page.evaluate(async () => {
      letThrough();
      await new Promise((resolve) => void setTimeout(resolve));
    });
    expect(await page.evaluate(() => pauses)).toBe(before);
  });
});

describe('the table of all coins', () => {
  test('reads each block once, regardless of the number of mentions in it', async () => {
    const block = `<p>${'Bitcoin, Dogecoin and Ethereum. '.repeat(40)}</p>`;
    const counting = `
      tickmark.readBlocks = [];
      tickmark.ports = { claims: (text) => (tickmark.readBlocks.push(text.length), []) };`;
    page = await openPage(browser, block.repeat(3), counting);
    await page.evaluate(() => tickmark.comparison());
    const read = await page.evaluate(() => (tickmark as unknown as { readBlocks: number[] }).readBlocks);
    expect(read).toHaveLength(3);
  });

  test('stops reading once every coin has a stated price', async () => {
    const stating = `
      tickmark.readBlocks = [];
      tickmark.ports = {
        claims: (text, coins) => {
          tickmark.readBlocks.push(text);
          return coins.map((_, mention) => ({ mention, kind: /may/.test(text) ? 'target' : 'price', value: 7, currency: 'usd' }));
        },
      };`;
    page = await openPage(
      browser,
      '<p>Bitcoin may</p><p>Bitcoin</p><p>Bitcoin again</p><p>Dogecoin may</p>',
      stating,
    );
    const ledger = await page.evaluate(() => tickmark.comparison());
    expect(await page.evaluate(() => (tickmark as unknown as { readBlocks: string[] }).readBlocks)).toEqual([
      'Bitcoin may',
      'Bitcoin',
      'Dogecoin may',
    ]);
    expect(ledger).toMatchObject({
      rows: [
        { coin: 'bitcoin', mentions: 3, figure: { kind: 'stated', price: 7 } },
        { coin: 'dogecoin', mentions: 1, figure: { kind: 'target', price: 7 } },
      ],
    });
  });

  test('finds figures anywhere in a text node that is longer than a block', async () => {
    const filler = 'A word follows another word here. '.repeat(1000);
    page = await openPage(
      browser,
      `<p>${filler}Bitcoin rose to $70,652. ${filler}Dogecoin rose to $0.12.</p>`,
      ours,
    );
    expect(await page.evaluate(() => tickmark.comparison())).toMatchObject({
      rows: [
        { coin: 'bitcoin', figure: { price: 70_652, kind: 'stated' } },
        { coin: 'dogecoin', figure: { price: 0.12, kind: 'stated' } },
      ],
    });
  });

  test('ends with the page’s session', async () => {
    page = await openPage(browser, '<p>Bitcoin rose 10 % to $70,652.</p>'.repeat(300), ours);
    await page.evaluate(holdPauses);
    const rows = page.evaluate(() => tickmark.comparison());
    await page.waitForFunction(() => pauses > 0);
    await page.evaluate(() => {
      tickmark.stop();
      letThrough();
    });
    expect(await rows).toBeNull();
  });

  test('yields to the page between slices', async () => {
    const paragraph = '<p>Bitcoin rose 10 % to $70,652 but could Dogecoin fall?</p>';
    page = await openPage(browser, paragraph.repeat(300), ours);
    await page.evaluate(holdPauses);
    const rows = page.evaluate(() => tickmark.comparison());
    await page.waitForFunction(() => pauses > 0);
    await page.evaluate(() => letThrough());
    expect(await rows).toMatchObject({ rows: [{ coin: 'bitcoin' }, { coin: 'dogecoin' }] });
    expect(await page.evaluate(() => pauses)).toBeGreaterThan(100);
  });
});
