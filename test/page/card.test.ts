import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { clickInCard, hoverOn, isOpen, openPage, untilClosed, untilOpen } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Published six hours ago at 80; the page's sentences give a price or a target. */
const article = `
  const at = Date.now() - 6 * 3_600_000;
  const points = Array.from({ length: 168 }, (_, i) => [Date.now() - (167 - i) * 3_600_000 - 60_000, 90 + i % 7]);
  const series = { points, currency: 'usd', source: 'coingecko' };
  tickmark.histories = [];
  tickmark.ports = {
    publication: () => ({ at, precision: 'time', zone: 'known' }),
    pastPrices: async (requests) => requests.map(() => ({ kind: 'price', price: 80, currency: 'usd', at, source: 'binance' })),
    claims: (text) => (/target/.test(text)
      ? [{ mention: 0, kind: 'target', value: 14, currency: 'usd' }]
      : [{ mention: 0, kind: 'price', value: 80.5, currency: 'usd' }]),
    history: async ({ coin, range, byName }) => {
      tickmark.histories.push([coin, range, byName]);
      return { series, problem: null };
    },
    isStarred: async () => true,
  };`;

const part = (name: string) => page.evaluate((wanted) => tickmark.part(wanted), name);
const settled = () => page.waitForFunction(() => tickmark.part('then')?.includes('80') === true);

describe('the card shows', () => {
  test('the change since the article, and its own figure compared with the market', async () => {
    page = await openPage(browser, '<p>Bitcoin rose to $80.50.</p>', article);
    await hoverOn(page, 'Bitcoin');
    await settled();
    expect(await part('since')).toContain('+25.00%');
    expect(await part('then')).toBe('then $80.00');
    expect(await part('stated')).toBe('$80.50');
    expect(await part('verdict')).toBe('matches the market then ($80.00)');
    expect(await page.evaluate(() => tickmark.boxOf('.mark').width)).toBeGreaterThan(0);
    expect([await part('low'), await part('high'), await part('volume'), await part('cap')]).toEqual([
      '$90.00',
      '$110.00',
      '$1.00B',
      '$1.00T',
    ]);
  });

  test('a change that the article states without a price', async () => {
    const ports = `${article} tickmark.ports.claims = 'ours';`;
    page = await openPage(browser, '<p>Bitcoin shed 4% over the past week.</p>', ports);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('market-change')?.startsWith('market '));
    expect(await part('figure')).toContain('Change in article');
    expect(await part('stated')).toBe('−4.00% in 7d');
  });

  test('the latest figures when the icon loads late', async () => {
    const late = `${article} tickmark.fetchIcon = () => new Promise((resolve) => (tickmark.giveIcon = resolve));`;
    page = await openPage(browser, '<p>Bitcoin rose to $80.50.</p>', late);
    await hoverOn(page, 'Bitcoin');
    await settled();
    await page.evaluate(`tickmark.giveIcon('<svg xmlns="http://www.w3.org/2000/svg"/>')`);
    await page.waitForFunction(() => tickmark.root!.querySelector('.coin-icon svg') !== null);
    expect(await part('then')).toBe('then $80.00');
    expect(await part('verdict')).toBe('matches the market then ($80.00)');
  });

  test('how far a price target is from the current price', async () => {
    page = await openPage(browser, '<p>Bitcoin has a target of $14.</p>', article);
    await hoverOn(page, 'Bitcoin');
    await settled();
    expect(await part('verdict')).toBe('86.0% below current price');
  });

  test('no row without a publication moment, a chart or a figure', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>', 'tickmark.ports = { publication: () => null }');
    // The row of the figure is reserved if the text has not been read within the first slice, and then stays: the card is
    // opened again, until the paragraph is known from before.
    await waitFor(
      async () => {
        await hoverOn(page, 'Bitcoin');
        await untilOpen(page);
        if ((await part('figure')) === null) return true;
        await page.mouse.move(0, 400);
        await untilClosed(page);
        return false;
      },
      { what: 'a card without a row for the figure' },
    );
    expect([await part('since'), await part('chart'), await part('figure')]).toEqual([null, null, null]);
  });

  test('each failure in one short line', async () => {
    const failing = `
      const problem = { code: 'timeout', source: 'binance', retryAt: 0 };
      tickmark.ports = {
        publication: () => ({ at: 1, precision: 'day', zone: 'uncertain' }),
        pastPrices: async () => [{ kind: 'none', why: 'out-of-reach' }],
        history: async () => ({ series: null, problem }),
      };`;
    page = await openPage(browser, '<p>Bitcoin</p>', failing);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('chart-problem') !== null);
    expect(await part('chart-problem')).toBe('The chart didn’t load. Retry');
    expect(await part('since-problem')).toBe('Too long ago to look up');
  });

  test('name, price and change to screen readers once, not with every tick', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>', article);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.part('announcement') !== '');
    const announced = await part('announcement');
    expect(announced).toBe('Bitcoin: $100.00, +1.00% in 24 hours');
    await sendTick(101.5);
    await page.waitForFunction(() => tickmark.part('price') === '$101.50');
    expect(await part('announcement')).toBe(announced);
  });
});

describe('the chart', () => {
  test('shows another time range on click, and the point under the pointer or selected with arrow keys', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>', article);
    await hoverOn(page, 'Bitcoin');
    await settled();
    await clickInCard(page, '.range:nth-child(2)');
    await page.waitForFunction(() => tickmark.root!.querySelector('.move') !== null);
    // One reply has both ranges.
    expect(await page.evaluate('tickmark.histories')).toEqual([['bitcoin', '7d', null]]);
    const { x, y } = await page.evaluate(() => tickmark.boxOf('.chart-slider'));
    await page.mouse.move(x + 0.5, y + 30);
    await page.waitForFunction(() => tickmark.part('readout') !== null);
    expect(await part('readout')).toContain('$90.00');
    await page.evaluate(() => tickmark.root!.querySelector<HTMLElement>('.chart-slider')!.focus());
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await part('readout')).toContain('$91.00');
    const slider = await page.evaluate(() => {
      const { ariaLabel, ariaValueText } = tickmark.root!.querySelector('.chart-slider')!;
      return { ariaLabel, ariaValueText };
    });
    expect(slider.ariaLabel).toMatch(/^Bitcoin, last 7 days: from \$90\.00 to \$96\.00/);
    expect(slider.ariaValueText).toMatch(/\$91\.00$/);
  });
});

describe('the layout does not shift', () => {
  const places = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...tickmark.root!.querySelectorAll('.head,.price-row,.chart,.since,.pair,.stats,.foot,.links')].map(
          (element, index) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [`${element.className} ${index}`, [x, y, width, height]];
          },
        ),
      ),
    );

  test('when late data arrives', async () => {
    const late = `${article}
      tickmark.late = [];
      const wait = (port) => (...args) => new Promise((resolve) => tickmark.late.push(() => resolve(port(...args))));
      const { history, pastPrices } = tickmark.ports;
      tickmark.ports = { ...tickmark.ports, history: wait(history), pastPrices: wait(pastPrices) };`;
    page = await openPage(browser, '<p>Bitcoin rose to $80.50.</p>', late);
    await hoverOn(page, 'Bitcoin');
    const before = await places();
    expect(await page.evaluate(() => tickmark.root!.querySelectorAll('.skeleton').length)).toBe(2);
    await page.evaluate('tickmark.late.forEach((answer) => answer())');
    await settled();
    await page.waitForFunction(() => tickmark.root!.querySelector('.chart-slider') !== null);
    expect(await places()).toEqual(before);
  });

  test('when a price ticks; it is tinted for a moment, and not with reduced motion', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>', article);
    await hoverOn(page, 'Bitcoin');
    await settled();
    const before = await places();
    await sendTick(103.25);
    await page.waitForFunction(() => tickmark.part('price') === '$103.25');
    const tint = () =>
      page.evaluate(() => {
        const price = tickmark.root!.querySelector<HTMLElement>('[data-part="price"]')!;
        return [price.dataset['tick'], price.getAnimations().length];
      });
    expect(await tint()).toEqual(['up', 1]);
    expect(await places()).toEqual(before);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await sendTick(102);
    await page.waitForFunction(() => tickmark.part('price') === '$102.00');
    expect(await tint()).toEqual(['down', 0]);
  });
});

async function sendTick(price: number): Promise<void> {
  await page.waitForFunction(() => tickmark.tick !== null);
  await page.evaluate((value) => {
    const tick = { coin: 'bitcoin', currency: 'usd', change24h: 2, source: 'coinbase' } as const;
    tickmark.tick!({ ...tick, price: value, at: Date.now() + 1000 });
  }, price);
}

describe('the reader’s choices', () => {
  test('remove the coin from the watchlist, and mute its word under “Why this?”', async () => {
    page = await openPage(browser, '<p>Bitcoin and Dogecoin</p>', article);
    await hoverOn(page, 'Bitcoin');
    await page.waitForFunction(() => tickmark.root!.querySelector('[data-tool="star"][aria-pressed="true"]'));
    await clickInCard(page, '[data-tool="star"]');
    await page.waitForFunction(() =>
      tickmark.root!.querySelector('[data-tool="star"][aria-pressed="false"]'),
    );
    await clickInCard(page, '.why');
    await page.waitForFunction(
      () => tickmark.part('reasons')?.includes('“Bitcoin”: unambiguous name') === true,
    );
    await clickInCard(page, '[data-choice="mute"]');
    await untilClosed(page);
    expect(await page.evaluate(() => tickmark.choices)).toEqual([
      { kind: 'star', coin: 'bitcoin', on: false },
      { kind: 'mute', word: 'Bitcoin' },
    ]);
    await page.evaluate("tickmark.settings = { muted: ['bitcoin'] }; tickmark.refresh()");
    await page.waitForFunction(async () => (await tickmark.summary())!.coins.length === 1);
  });

  test('a correction makes the word another coin', async () => {
    page = await openPage(browser, '<p>Bitcoin</p>', article);
    await page.evaluate(
      "tickmark.settings = { corrections: [{ word: 'bitcoin', from: 'bitcoin', to: 'dogecoin' }] }; tickmark.refresh()",
    );
    await page.waitForFunction(async () => (await tickmark.summary())!.coins[0]?.coin === 'dogecoin');
    await hoverOn(page, 'Bitcoin');
    expect(await part('name')).toBe('Dogecoin');
    await clickInCard(page, '.why');
    await clickInCard(page, '[data-choice="correct"]');
    expect(await page.evaluate(() => tickmark.choices)).toEqual([
      { kind: 'correct', word: 'Bitcoin', from: 'dogecoin', to: 'bitcoin' },
    ]);
    await untilClosed(page);
    expect(await isOpen(page)).toBe(false);
  });
});
