import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pinCard, pressIn, untilCards } from './support/card-hands.ts';
import { clickInCard, hoverOn, middleOf, openPage, untilClosed, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Published six hours ago at 80. Choices are stored as the background does. */
const article = `
  const at = Date.now() - 6 * 3_600_000;
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i % 7]);
  tickmark.ports = {
    publication: () => ({ at, precision: 'time', zone: 'known' }),
    pastPrices: async (requests) => requests.map(() => ({ kind: 'price', price: 80, currency: 'usd', at, source: 'binance' })),
    claims: 'ours',
    history: async () => ({ series: { points, currency: 'usd', source: 'coingecko' }, problem: null }),
    choose: async (choice) => {
      tickmark.choices.push(choice);
      if (choice.kind !== 'details') return;
      tickmark.settings = { ...tickmark.settings, details: choice.on };
      tickmark.settingsChanged({ settings: tickmark.pageSettings });
    },
  };
  tickmark.settings = { details: false };`;

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const settled = () => page.waitForFunction(() => tickmark.part('then')?.includes('80') === true);
const height = () => page.evaluate(() => tickmark.host!.getBoundingClientRect().height);
const expanded = () =>
  page.evaluate(() => tickmark.root!.querySelector('[data-part="more"]')!.getAttribute('aria-expanded'));

describe('the first view', () => {
  test('is some 200 px high, with name, price, change, small chart, change since the article and its figure', async () => {
    page = await openPage(browser, '<p>Bitcoin is trading at $80.50 today.</p><p>Dogecoin</p>', article);
    await hoverOn(page, 'Bitcoin');
    await settled();
    await page.waitForFunction(() => tickmark.root!.querySelector('.spark path') !== null);
    expect([await part('name'), await part('price'), await part('change')]).toEqual([
      'Bitcoin',
      '$100.00',
      '+1.00%',
    ]);
    expect(await part('since')).toContain('+25.00%');
    expect([await part('stated'), await part('verdict')]).toEqual([
      '$80.50',
      'matches the market then ($80.00)',
    ]);
    expect(await page.evaluate(() => tickmark.root!.querySelector('.spark .mark') !== null)).toBe(true);
    expect(await height()).toBeLessThanOrEqual(240);
    // The row of the figure is reserved where the text was not read in time, which it was for the next card.
    for (let opened = 0; opened < 2; opened += 1) {
      await page.mouse.move(5, 500);
      await untilClosed(page);
      await hoverOn(page, 'Dogecoin');
      await settled();
    }
    expect(await part('figure')).toBeNull();
    expect(await height()).toBeLessThanOrEqual(200);
  });

  test('of a pinned card stays where “More” is pressed in another card', async () => {
    page = await openPage(browser, '<p>Bitcoin</p><p>Dogecoin</p>', article);
    await pinCard(page, 'Bitcoin');
    await page.mouse.move(5, 590);
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    await untilCards(page, 'Bitcoin', 'Dogecoin');
    await pressIn(page, 'Dogecoin', '[data-part="more"]');
    await page.waitForFunction(() => tickmark.boxIn('Dogecoin', '.card').height > 300);
    expect(await page.evaluate(() => tickmark.boxIn('Bitcoin', '.card').height)).toBeLessThan(240);
  });

  test('has everything else behind “More”, whose state is that of all cards', async () => {
    page = await openPage(browser, '<p>Bitcoin</p><p>Dogecoin</p>', article);
    await hoverOn(page, 'Bitcoin');
    await settled();
    for (const name of ['chart', 'low', 'high', 'volume', 'cap', 'why', 'coingecko'])
      expect([name, await part(name)]).toEqual([name, null]);
    await clickInCard(page, '[data-part="more"]');
    await page.waitForFunction(() => tickmark.part('cap') !== null);
    for (const name of ['chart', 'low', 'high', 'volume', 'cap', 'why', 'coingecko'])
      expect([name, typeof (await part(name))]).toEqual([name, 'string']);
    expect(await page.evaluate(() => tickmark.choices)).toEqual([{ kind: 'details', on: true }]);
    await page.mouse.move(5, 590);
    await untilClosed(page);
    await hoverOn(page, 'Dogecoin');
    expect([await expanded(), await part('more')]).toEqual(['true', 'Less']);
    await clickInCard(page, '[data-part="more"]');
    await page.waitForFunction(() => tickmark.part('cap') === null);
    expect(await page.evaluate(() => tickmark.choices.at(-1))).toEqual({ kind: 'details', on: false });
  });

  test('shows it at once, before it is stored, and says where it can’t be', async () => {
    const failing = `${article} tickmark.ports.choose = () => new Promise((_, reject) => (tickmark.fail = reject));`;
    page = await openPage(browser, '<p>Bitcoin</p>', failing);
    await hoverOn(page, 'Bitcoin');
    await settled();
    await clickInCard(page, '[data-part="more"]');
    await page.waitForFunction(() => tickmark.part('cap') !== null);
    await page.evaluate(`tickmark.fail(new Error('quota exceeded'))`);
    await page.waitForFunction(() => tickmark.part('unsaved') !== null);
    expect(await page.evaluate(() => tickmark.errors)).toEqual(['Error: quota exceeded']);
  });
});

test('a short window loses statistics before the foot, and shows that there is more', async () => {
  page = await openPage(
    browser,
    '<p style="position:fixed;top:0;margin:0">Bitcoin is trading at $80.50.</p>',
    article.replace('details: false', 'details: true'),
  );
  await page.setViewport({ width: 800, height: 380 });
  await hoverOn(page, 'Bitcoin');
  await settled();
  const seen = await page.evaluate(() => {
    const card = tickmark.root!.querySelector<HTMLElement>('.card')!;
    const box = card.getBoundingClientRect();
    const isIn = ({ y, height: h }: { y: number; height: number }) => y >= box.top && y + h <= box.bottom;
    const foot = tickmark.boxOf('.foot');
    const fade = getComputedStyle(tickmark.root!.querySelector('.foot')!, '::before');
    return {
      scrolls: card.scrollHeight > card.clientHeight,
      scrollbar: getComputedStyle(card).overflowY,
      foot: isIn(foot) && isIn(tickmark.boxOf('[data-part="age"]')),
      close: isIn(tickmark.boxOf('[data-tool="close"]')),
      price: isIn(tickmark.boxOf('.price')),
      statistics: tickmark.boxOf('.stats').y + tickmark.boxOf('.stats').height <= foot.y,
      fade: fade.backgroundImage.startsWith('linear-gradient') && Number.parseFloat(fade.height) > 4,
    };
  });
  expect(seen).toEqual({
    scrolls: true,
    scrollbar: 'auto',
    foot: true,
    close: true,
    price: true,
    statistics: false,
    fade: true,
  });
  // All of it can be scrolled to.
  await page.evaluate(() => {
    const card = tickmark.root!.querySelector('.card')!;
    card.scrollTop = card.scrollHeight;
  });
  const end = await page.evaluate(() => [tickmark.boxOf('.links'), tickmark.boxOf('.foot')] as const);
  expect(end[0].y + end[0].height).toBeLessThanOrEqual(end[1].y + 0.5);
});

test('a click on the price copies it, and says so for a moment', async () => {
  page = await openPage(
    browser,
    '<p>Bitcoin</p>',
    `${article}
    tickmark.copied = [];
    tickmark.mayCopy = true;
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => {
      if (!tickmark.mayCopy) throw new Error('not allowed');
      tickmark.copied.push(text);
    } } });`,
  );
  await hoverOn(page, 'Bitcoin');
  await settled();
  await clickInCard(page, '[data-part="copy"]');
  await page.waitForFunction(() => tickmark.part('period') === 'Copied');
  expect(await page.evaluate('tickmark.copied')).toEqual(['$100.00']);
  await page.waitForFunction(() => tickmark.part('period') === '24h');
  await page.evaluate('tickmark.mayCopy = false');
  await clickInCard(page, '[data-part="copy"]');
  await page.waitForFunction(() => tickmark.part('period') === 'Not copied');
  await untilOpen(page);
});

test('the keyboard’s focus stays on the price while it ticks', async () => {
  page = await openPage(browser, '<p>Bitcoin</p>', article);
  await hoverOn(page, 'Bitcoin');
  await settled();
  await page.waitForFunction(() => tickmark.tick !== null);
  await page.evaluate(() => tickmark.root!.querySelector<HTMLElement>('[data-part="copy"]')!.focus());
  await page.evaluate(() => {
    const tick = { coin: 'bitcoin', currency: 'usd', change24h: 2, source: 'coinbase' } as const;
    tickmark.tick!({ ...tick, price: 101.5, at: Date.now() + 1000 });
  });
  await page.waitForFunction(() => tickmark.part('price') === '$101.50');
  expect(await page.evaluate(() => tickmark.root!.activeElement?.getAttribute('data-part'))).toBe('copy');
});
