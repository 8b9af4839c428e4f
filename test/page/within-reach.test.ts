import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { hoverOn, isOpen, letPass, middleOf, openPage, untilClosed, untilOpen } from './support/card-page.ts';
import { expectFound, expectPainted } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => browser.release(page));

  describe('a page that removes the highlights', () => {
    test.each<[string, string]>([
      ['all', 'CSS.highlights.clear()'],
      ['ours', "CSS.highlights.delete('tickmark-up')"],
    ])('%s: gets the marks back', async (_name, removal) => {
      page = await openPage(browser, '<p>Well, Bitcoin rose.</p>');
      await expectPainted(page, ['Bitcoin']);
      await page.evaluate(removal);
      await expectPainted(page, []);
      await expectPainted(page, ['Bitcoin']);
    });

    test('again and again: keeps them removed, and the popup says so', async () => {
      page = await openPage(browser, '<p>Well, Bitcoin rose.</p>');
      await expectPainted(page, ['Bitcoin']);
      await page.evaluate(() => {
        const registered: number[] = [];
        const native: (name: string, highlight: Highlight) => void = CSS.highlights.set.bind(CSS.highlights);
        Object.assign(CSS.highlights, {
          set(name: string, highlight: Highlight) {
            if (name === 'tickmark-up') registered.push(performance.now());
            native(name, highlight);
          },
        });
        setInterval(() => CSS.highlights.clear(), 20);
        Object.assign(globalThis, { registered });
      });
      expect(await page.evaluate(async () => (await tickmark.summary())!.isMarkingBlocked)).toBe(false);
      await page.waitForFunction(async () => (await tickmark.summary())!.isMarkingBlocked);
      const times = await page.evaluate(() => (globalThis as unknown as { registered: number[] }).registered);
      expect(times.length).toBeGreaterThan(2);
      expect(times.length).toBeLessThan(7);
      for (const [at, time] of times.slice(1).entries()) expect(time - times[at]!).toBeGreaterThan(900);
    });
  });

  describe('text that is not to be translated', () => {
    const words = 'Markets moved as traders waited for news of the next meeting, and little else. '.repeat(6);

    test.each<[name: string, body: string, painted: string[]]>([
      ['an application', '<div id="root" translate="no"><p>Well, Bitcoin rose.</p></div>', ['Bitcoin']],
      [
        'an application without paragraphs',
        `<div translate="no"><div>${words}Bitcoin</div></div>`,
        ['Bitcoin'],
      ],
      ['a ticker', '<div translate="no"><span>BTC 70,000</span> <span>Bitcoin</span></div>', []],
      ['a name', '<p>Well, <span translate="no">Bitcoin</span> rose.</p>', []],
      [
        'a name in an application',
        '<div translate="no"><p>Well, Dogecoin and <b translate="no">Bitcoin</b> rose.</p></div>',
        ['Dogecoin'],
      ],
      [
        'a hidden part of an application',
        '<div translate="no"><p>Ok</p><div hidden><p>Bitcoin</p></div></div>',
        [],
      ],
    ])('%s', async (_name, body, painted) => {
      page = await openPage(browser, `${body}<p>Litecoin</p>`);
      await expectPainted(page, [...painted, 'Litecoin']);
      // The same for text that comes later.
      await page.evaluate((html) => {
        document.body.innerHTML = `<p>Cardano</p>${html}`;
      }, body);
      await expectPainted(page, [...painted, 'Cardano']);
    });
  });

  test('a plain-text document is read, and its mentions have cards', async () => {
    const text = `Markets today\n\n${'A line of text that goes on.\n'.repeat(10)}\nWell, Bitcoin rose.\nDogecoin fell.\n`;
    page = await browser.openDocument(`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`);
    await page.evaluate(() => void tickmark.start());
    await expectPainted(page, ['Bitcoin', 'Dogecoin']);
    await hoverOn(page, 'Dogecoin');
    expect(await page.evaluate(() => tickmark.shown)).toEqual(['dogecoin']);
  });

  test.each<[string, string]>([
    ['transparent', 'opacity:0'],
    ['invisible', 'visibility:hidden'],
    ['for screen readers', 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'],
    ['for screen readers, by a clip path', 'position:absolute;clip-path:inset(50%)'],
    ['left of the page', 'position:absolute;left:-9999px'],
    ['above the page', 'position:absolute;top:-999px'],
    ['a drawer outside of the viewport', 'position:fixed;top:0;right:0;transform:translateX(110%)'],
    ['a collapsed menu', 'height:0;overflow:hidden'],
    ['a folded menu', 'max-height:0;overflow-y:auto;padding:0'],
    ['indented away', 'text-indent:-9999px;overflow:hidden'],
    ['scaled to nothing', 'transform:scale(0)'],
  ])('the next mention and the count leave out what cannot be seen: %s', async (_name, style) => {
    page = await openPage(
      browser,
      `<p>Bitcoin</p><div style="${style}"><p style="margin:0">Litecoin</p></div><p>Dogecoin</p>`,
    );
    await expectFound(page, { bitcoin: 1, dogecoin: 1 });
    await page.evaluate(() => tickmark.step(1));
    await page.waitForFunction(() => tickmark.shown.at(-1) === 'bitcoin');
    await page.evaluate(() => tickmark.step(1));
    await page.waitForFunction(() => tickmark.shown.at(-1) === 'dogecoin');
    await page.evaluate(() => tickmark.step(1));
    await page.waitForFunction(() => tickmark.shown.at(-1) === 'bitcoin');
    expect(await page.evaluate(() => tickmark.shown)).toEqual(['bitcoin', 'dogecoin', 'bitcoin']);
  });

  test.each<[string, string]>([
    ['below the viewport', 'margin-top:3000px'],
    ['in a box that scrolls', 'height:40px;overflow:auto;padding-top:39px'],
    ['at the end of a page that is read from the right', 'direction:rtl'],
    ['in a box with a border', 'position:relative;overflow:hidden;border:1px solid'],
  ])('the next mention and the count have what can be seen after scrolling: %s', async (_name, style) => {
    page = await openPage(
      browser,
      `<p>Bitcoin</p><div style="${style}"><p>one</p><p>Litecoin</p></div><p>Dogecoin</p>`,
    );
    await expectFound(page, { bitcoin: 1, litecoin: 1, dogecoin: 1 });
  });

  describe('a card is dismissed without moving the pointer', () => {
    const body = '<input id="field"><p>Well, Bitcoin rose.</p>';

    test.each(['Escape', 'Control'] as const)('by %s, with the focus in the page', async (key) => {
      page = await openPage(browser, body);
      await page.focus('#field');
      await hoverOn(page, 'Bitcoin');
      await page.keyboard.press(key);
      await untilClosed(page);
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('field');
      // A hand that shakes does not open it again, and coming back does.
      const [x, y] = await middleOf(page, 'Bitcoin');
      await page.mouse.move(x + 1, y);
      await letPass(page, 500);
      expect(await isOpen(page)).toBe(false);
      await page.mouse.move(x, y + 200);
      await hoverOn(page, 'Bitcoin');
    });

    test('by Escape on a page that stops keys on their way', async () => {
      const stop = `document.addEventListener('keydown', (event) => event.stopImmediatePropagation(), true)`;
      page = await openPage(browser, body, stop);
      await hoverOn(page, 'Bitcoin');
      await page.keyboard.press('Escape');
      await untilClosed(page);
    });

    test('and not by Control where that is part of a shortcut, or the card was opened by key', async () => {
      page = await openPage(browser, body);
      await hoverOn(page, 'Bitcoin');
      await page.keyboard.down('Control');
      await page.keyboard.press('b');
      await page.keyboard.up('Control');
      await letPass(page, 200);
      expect(await isOpen(page)).toBe(true);
      await page.keyboard.press('Escape');
      await untilClosed(page);
      await page.evaluate(() => tickmark.step(0));
      await untilOpen(page);
      await page.keyboard.press('Control');
      await letPass(page, 200);
      expect(await isOpen(page)).toBe(true);
    });
  });

  test('screen readers hear of the price once, not at each tick', async () => {
    page = await openPage(browser, '<p>Well, Bitcoin rose.</p>');
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.tick !== null);
    await page.waitForFunction(
      () => tickmark.root!.querySelector('[data-part="announcement"]')!.textContent !== '',
    );
    const changes = await page.evaluate(async () => {
      const live = '[role="status"], [role="alert"], [aria-live]';
      const spoken = (): string =>
        [...tickmark.root!.querySelectorAll(live)].map((each) => each.textContent).join('|');
      const tick = { coin: 'bitcoin', currency: 'usd', change24h: 2, source: 'coinbase' } as const;
      const before = spoken();
      const price = tickmark.part('price');
      for (let at = 1; at <= 3; at += 1) {
        tickmark.tick!({ ...tick, price: 60_000 + at, at: Date.now() + 1000 * at });
        await new Promise((resolve) => void requestAnimationFrame(() => void setTimeout(resolve, 50)));
      }
      return { heard: before !== spoken(), shown: price !== tickmark.part('price') };
    });
    expect(changes).toEqual({ heard: false, shown: true });
  });
});
