import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clickIn, pressIn, untilCards } from './support/card-hands.ts';
import { clickInCard, hoverOn, openPage, untilClosed } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** 90 to 96 dollars over seven days, a point an hour. */
const article = `
  const points = Array.from({ length: 169 }, (_, i) => [Date.now() - (168 - i) * 3_600_000, 90 + i % 7]);
  tickmark.ports = { history: async () => ({ series: { points, currency: 'usd', source: 'coingecko' }, problem: null }) };`;

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);

async function openChart(): Promise<{ x: number; y: number; width: number; height: number }> {
  page = await openPage(browser, '<p>Bitcoin</p>', article);
  await hoverOn(page, 'Bitcoin');
  await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
  await clickInCard(page, '.range:nth-child(2)');
  await page.waitForFunction(() => tickmark.root!.querySelector('.move') !== null);
  return page.evaluate(() => tickmark.boxOf('.chart-slider'));
}

async function touch(session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) {
  const touchPoints = type === 'touchEnd' ? [] : [{ x, y }];
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

describe('the chart', () => {
  test('is read with a finger: touched, dragged sideways also beside the chart, and left', async () => {
    const { x, y, width } = await openChart();
    const session = await page.createCDPSession();
    await touch(session, 'touchStart', x + 1, y + 30);
    await page.waitForFunction(() => tickmark.part('readout') !== null);
    const first = await page.evaluate(() => tickmark.root!.querySelector('.chart-slider')!.ariaValueNow);
    expect(Number(first)).toBeLessThanOrEqual(3);
    await touch(session, 'touchMove', x + width / 2, y + 31);
    const middle = await page.evaluate(() => tickmark.part('readout'));
    await touch(session, 'touchMove', x + width - 1, y - 40);
    await page.waitForFunction((before) => tickmark.part('readout') !== before, {}, middle);
    const selected = await page.evaluate(() => tickmark.root!.querySelector('.chart-slider')!.ariaValueNow);
    expect(Number(selected)).toBeGreaterThanOrEqual(165);
    await touch(session, 'touchEnd');
    await page.waitForFunction(() => tickmark.part('readout') === null);
    const action = await page.evaluate(
      () => getComputedStyle(tickmark.root!.querySelector('.chart-slider')!).touchAction,
    );
    expect(action).toBe('pan-y');
  });

  test('captures a mouse that is pressed on it', async () => {
    const { x, y, width } = await openChart();
    await page.mouse.move(x + width / 2, y + 30);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 20, y + 260);
    const beside = await part('readout');
    expect(beside).not.toBeNull();
    await page.mouse.move(x + width / 2 - 40, y + 260);
    await page.waitForFunction((before) => tickmark.part('readout') !== before, {}, beside);
    expect(await part('readout')).not.toBeNull();
    await page.mouse.up();
  });

  test('has its lowest and highest price, and a time axis', async () => {
    await openChart();
    const labels = await page.evaluate(() => ({
      low: tickmark.root!.querySelector('[data-extreme=low]')!.textContent,
      high: tickmark.root!.querySelector('[data-extreme=high]')!.textContent,
      ticks: [...tickmark.root!.querySelectorAll('.tick')].map((tick) => tick.textContent),
    }));
    expect([labels.low, labels.high]).toEqual(['$90.00', '$96.00']);
    expect(labels.ticks.length).toBeGreaterThanOrEqual(3);
    for (const tick of labels.ticks) expect(tick).toMatch(/^[A-Z][a-z]{2} \d{1,2}$/);
  });

  test('gives the whole bar to the selected point, and its buttons end at the card’s edge', async () => {
    const { x, y, width } = await openChart();
    const pills = await page.evaluate(() => tickmark.boxOf('.ranges'));
    expect(pills.x + pills.width).toBeCloseTo(x + width, 0);
    await page.mouse.move(x + width / 3, y + 30);
    await page.waitForFunction(() => tickmark.part('readout') !== null);
    const [bar, readout] = await page.evaluate(() => [
      tickmark.boxOf('.chart-bar'),
      tickmark.boxOf('.readout'),
    ]);
    expect(readout).toEqual(bar);
    await page.mouse.move(x + width / 3, y + 300);
    await page.waitForFunction(() => tickmark.part('readout') === null);
  });
});

test('the day’s range is one bar with the price between low and high', async () => {
  await openChart();
  const bar = await page.evaluate(() => ({
    bars: tickmark.root!.querySelectorAll('.day-bar').length,
    place: tickmark.root!.querySelector('.day-now')!.getAttribute('cx'),
    low: tickmark.boxOf('[data-part="low"]'),
    high: tickmark.boxOf('[data-part="high"]'),
  }));
  expect([bar.bars, bar.place]).toEqual([1, '50%']);
  expect(bar.low.y).toBe(bar.high.y);
  expect(bar.low.x).toBeLessThan(bar.high.x);
});

test('a stated price is quoted with the article’s digits', async () => {
  const sentences = [
    'XRP is trading at $1.38 today.',
    'Bitcoin is trading at $64,120 today.',
    'Ethereum is trading at $2,120.50 today.',
    'Solana is trading at $0.1K today.',
  ];
  const body = sentences.map((sentence) => `<p>${sentence}</p>`).join('');
  page = await openPage(browser, body, "tickmark.ports = { claims: 'ours' }");
  const stated: Record<string, string | null> = {};
  for (const word of ['XRP', 'Bitcoin', 'Ethereum', 'Solana']) {
    await hoverOn(page, word);
    await page.waitForFunction((name) => tickmark.part('name') === name, {}, word);
    await page.waitForFunction(() => /\d/.test(tickmark.part('stated') ?? ''));
    stated[word] = await part('stated');
    await page.mouse.move(700, 5);
    await untilClosed(page);
  }
  expect(stated).toEqual({ XRP: '$1.38', Bitcoin: '$64,120', Ethereum: '$2,120.50', Solana: '$100' });
});

describe('the colours of the card', () => {
  const surface = () =>
    page.evaluate(() => getComputedStyle(tickmark.root!.querySelector('.card')!).backgroundColor);
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(28, 31, 37)'];

  test.each([
    ['auto', '#101216', 'light', dark],
    ['auto', '#ffffff', 'dark', light],
    ['light', '#101216', 'dark', light],
  ] as const)('theme %s on a page of %s with a %s system', async (theme, ground, system, wanted) => {
    const body = `<div style="background:${ground};color:${ground === '#101216' ? '#eee' : '#000'}"><p>Bitcoin</p></div>`;
    page = await openPage(browser, body, `tickmark.settings = { theme: '${theme}' }`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: system }]);
    await hoverOn(page, 'Bitcoin');
    expect(await surface()).toBe(wanted);
  });

  test('are those of its notice, too', async () => {
    const body = '<div style="background:#101216;color:#eee"><p>Cardano (ADA) rose.</p></div>';
    page = await openPage(browser, body);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await hoverOn(page, 'ADA');
    await pressIn(page, 'Cardano', '[data-part="why"]');
    await clickIn(page, 'Cardano', '[data-choice="mute"]');
    await untilCards(page, null);
    const ground = () => {
      const notice = tickmark.roots.at(-1)!.querySelector('.notice')!;
      return getComputedStyle(notice).backgroundColor;
    };
    expect(await page.evaluate(ground)).toBe(dark);
  });

  test('follow the system where the page has a picture', async () => {
    page = await openPage(browser, '<div style="background:linear-gradient(red,blue)"><p>Bitcoin</p></div>');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await hoverOn(page, 'Bitcoin');
    expect(await surface()).toBe(dark);
  });
});

test('a tiny price has its zeros counted, and is whole in the title and for screen readers', async () => {
  page = await openPage(browser, '<p>Bitcoin</p>', `tickmark.quotePrice = 0.00000613`);
  await hoverOn(page, 'Bitcoin');
  const price = await page.evaluate(() => {
    const shown = tickmark.root!.querySelector('[data-part="price"] [title]')!;
    return [...shown.children].map((child) => [
      child.textContent,
      child.ariaHidden,
      shown.getAttribute('title'),
    ]);
  });
  expect(price).toEqual([
    ['$0.0₅613', 'true', '$0.00000613'],
    ['$0.00000613', null, '$0.00000613'],
  ]);
});
