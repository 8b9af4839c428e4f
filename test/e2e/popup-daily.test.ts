import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { axeViolations } from '../support/axe.ts';
import { markedTexts } from '../support/highlights.ts';
import { popoverWith, readPopover } from '../support/popover.ts';
import { pressInCard } from '../support/press-in-card.ts';
import { clickInPopup, openPopup } from '../support/surfaces.ts';
import { tabTo as tabThrough } from '../support/tab-through.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { openMarked, type Product, startProduct } from './product.ts';

// A reader's day with popup and side panel, in one browser: each test goes on where the one before has ended.
let product: Product;
let article: Page;
let popup: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  moveToPresent(product.world.market);
  article = await openMarked(product, articleUrl);
});
afterAll(() => product.close());

const ids = (section: string): Promise<(string | undefined)[]> =>
  popup.$$eval(`[data-section=${section}] [data-coin]`, (rows) =>
    rows.map((row) => (row as HTMLElement).dataset['coin']),
  );
const focusedCoin = (): Promise<string | undefined> =>
  popup.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-coin]')?.dataset['coin']);
const stored = (): Promise<Record<string, unknown>> =>
  popup.evaluate(
    'chrome.storage.local.get("settings").then(({ settings }) => settings?.values ?? {})',
  ) as Promise<Record<string, unknown>>;

const until = (what: string, isDone: () => Promise<boolean>): Promise<boolean> => waitFor(isDone, { what });

describe('the popup over an article', () => {
  test('begins with the page’s coins, and the watchlist does not repeat them', async () => {
    popup = await openPopup(product.chromium, article);
    await popup.waitForSelector('.coins [data-part=then]');
    const sections = await popup.$$eval('main > [data-section]', (all) =>
      all.map((each) => (each as HTMLElement).dataset['section']),
    );
    expect(sections).toEqual(['page', 'watchlist', 'alerts', 'market']);
    const onPage = await ids('page');
    expect(onPage.length).toBeGreaterThan(7);
    expect((await ids('watchlist')).filter((coin) => onPage.includes(coin))).toEqual([]);
  });

  test('is sorted by a click on a column, and read by arrow keys', async () => {
    const byMentions = await ids('page');
    await clickInPopup(popup, '[data-sort=change]');
    await until('the other order', async () => (await ids('page')).join() !== byMentions.join());
    expect(
      await popup.$eval('th[aria-sort]', (head) => [head.textContent, head.getAttribute('aria-sort')]),
    ).toEqual(['24h', 'descending']);
    const [first, second] = await ids('page');
    await popup.focus(`[data-coin="${first}"] [data-row]`);
    await popup.keyboard.press('ArrowDown');
    expect(await focusedCoin()).toBe(second);
    await popup.keyboard.press('Home');
    expect(await focusedCoin()).toBe(first);
    await clickInPopup(popup, '[data-sort=mentions]');
    await until('the first order', async () => (await ids('page')).join() === byMentions.join());
  });

  test('is copied as text', async () => {
    await popup.evaluate(() => {
      Object.assign(navigator.clipboard, { writeText: async (text: string) => void (document.title = text) });
    });
    await clickInPopup(popup, '[data-action=copy-text]');
    await until('the text', async () => /Bitcoin \(BTC\) · \$[\d,.]+ · /.test(await popup.title()));
  });

  test('a star adds a coin to the watchlist; a row goes to the coin on the page and opens its card', async () => {
    await clickInPopup(popup, '[data-coin=dogecoin] [data-action=star]');
    await popup.waitForSelector('[data-coin=dogecoin] [data-action=star][aria-pressed=true]');
    await clickInPopup(popup, '[data-coin=dogecoin] [data-row]');
    await article.bringToFront();
    await popoverWith(article, 'Dogecoin', ({ text }) => text.includes('Dogecoin'));
    await until('the popup to close', async () => popup.isClosed());
  });
});

describe('the watchlist', () => {
  test('gets a coin outside the catalog by search with the keyboard alone', async () => {
    const blank = await product.chromium.open('https://www.coindesk.com/none');
    popup = await openPopup(product.chromium, blank);
    await popup.waitForSelector('[data-section=watchlist] [data-coin=solana]');
    await popup.focus('[data-action=add]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[role=combobox]:focus');
    await popup.keyboard.type('parcl');
    await popup.waitForSelector('[data-found=parcl][aria-selected=true]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-section=watchlist] [data-coin=parcl]');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role=combobox]', { hidden: true });
    await popup.waitForFunction(() =>
      /Parcl/.test(document.querySelector('[data-coin=parcl] [data-part=name]')?.textContent ?? ''),
    );
    expect(await ids('watchlist')).toEqual(['bitcoin', 'ethereum', 'solana', 'dogecoin', 'parcl']);
  });

  test('has lines of seven days, from what every reader requests', async () => {
    await popup.waitForSelector('[data-coin=bitcoin] svg.spark path');
    const byName = product.world.requests.filter(({ path }) => /klines|market_chart/.test(path));
    expect(byName).toEqual([]);
  });

  test('is reordered with keys and by drag, and keeps the focus', async () => {
    await popup.focus('[data-coin=solana] [data-row]');
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.up('Alt');
    await until('the new order', async () => (await ids('watchlist'))[1] === 'solana');
    expect(await focusedCoin()).toBe('solana');
    const grip = (await (await popup.$('[data-coin=parcl] .grip'))!.boundingBox())!;
    const target = (await (await popup.$('[data-coin=bitcoin]'))!.boundingBox())!;
    await popup.mouse.move(grip.x + 8, grip.y + 20);
    await popup.mouse.down();
    await popup.mouse.move(grip.x + 8, target.y + 10, { steps: 4 });
    await popup.waitForSelector('[data-coin=bitcoin][data-drag=target]');
    await popup.mouse.up();
    await until('the dragged coin on top', async () => (await ids('watchlist'))[0] === 'parcl');
    expect((await stored())['watchlist']).toEqual(['parcl', 'bitcoin', 'solana', 'ethereum', 'dogecoin']);
  });

  test('a removed coin comes back to its place', async () => {
    await popup.focus('[data-coin=bitcoin] [data-row]');
    await popup.keyboard.press('Delete');
    await until('the coin to go', async () => !(await ids('watchlist')).includes('bitcoin'));
    expect(await focusedCoin()).toBe('solana');
    await clickInPopup(popup, '[data-action=undo]');
    await until('the coin to come back', async () => (await ids('watchlist'))[1] === 'bitcoin');
  });
});

describe('the coin view', () => {
  test('opens from a row, with chart and change against Bitcoin; a year is requested by name after a click', async () => {
    await clickInPopup(popup, '[data-coin=ethereum] [data-row]');
    await popup.waitForSelector('[data-coin-view=ethereum] .coin-chart');
    await popup.waitForSelector('[data-part=against-bitcoin]');
    expect(await popup.evaluate(() => location.hash)).toBe('#coin=ethereum');
    const byName = () => product.world.requests.filter(({ path }) => /klines|market_chart/.test(path));
    expect(byName()).toEqual([]);
    await clickInPopup(popup, '[data-range="1y"]');
    await until('the request', async () => byName().length > 0);
    await popup.waitForSelector('.coin-chart');
    expect(await axeViolations(popup)).toEqual([]);
  });

  test('stores an amount, of which the watchlist shows the value; it is in no export unless ticked', async () => {
    await popup.type('[data-action=amount]', '2');
    await until('the stored amount', async () => JSON.stringify(await stored()).includes('"amount":2'));
    await popup.keyboard.press('Escape');
    const price = await popup.waitForSelector(
      '[data-section=watchlist] [data-coin=ethereum] [data-part=held]',
    );
    expect(await price!.evaluate((each) => (each as HTMLElement).innerText)).toMatch(/^\$[\d,]+\.\d\d$/);
    await popup.waitForSelector('[data-part=held-total]');
    expect(await focusedCoin()).toBe('ethereum');
  });
});

describe('the side panel', () => {
  test('is the same view, follows the tab, and goes to a mention without closing', async () => {
    await popup.close();
    // Puppeteer can't reach a panel beside the page: the same page in a window of its own asks for its own active tab.
    const panel = await product.chromium.open(
      `chrome-extension://${product.chromium.extension.id}/sidepanel.html`,
    );
    await panel.waitForSelector('.popup[data-surface=panel] [data-section=watchlist] [data-coin=ethereum]');
    expect(await panel.$('[data-action=panel]')).toBeNull();
    await panel.setViewport({ width: 300, height: 700 });
    expect(
      await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(await axeViolations(panel)).toEqual([]);
    expect(await panel.$eval('[data-section=page]', (each) => each.textContent)).toContain(
      'use the toolbar button',
    );
    await article.bringToFront();
    await panel.waitForSelector('.coins [data-coin=bitcoin]');
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-coin=pepe] [data-row]')!.click());
    await popoverWith(article, 'Pepe', ({ text }) => text.includes('Pepe'));
    expect(panel.isClosed()).toBe(false);
    expect(await panel.$('[data-section=pinned]')).toBeNull();
    await pressInCard(article, 'pin');
    await panel.waitForSelector('[data-section=pinned] [data-coin=pepe] [data-part=price]');
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-action=unpin]')!.click());
    await waitFor(async () => (await panel.$('[data-section=pinned]')) === null, {
      what: 'the list to close',
    });
    await waitFor(async () => (await readPopover(article)) === null, { what: 'the pinned card to close' });
    await panel.close();
  });
});

describe('with the keyboard alone', () => {
  const tabTo = (selector: string): Promise<void> => tabThrough(popup, selector);

  test('the page’s table is sorted, a coin starred, one opened, and the site turned off and on', async () => {
    popup = await openPopup(product.chromium, article);
    await popup.waitForSelector('.coins [data-part=then]');
    await tabTo('[data-sort=change]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-sort=change][data-order=descending]');
    await tabTo('[data-coin=pepe] [data-action=star]');
    await popup.keyboard.press('Space');
    await popup.waitForSelector('[data-coin=pepe] [data-action=star][aria-pressed=true]');
    await tabTo('[data-action=site]');
    await popup.keyboard.press('Space');
    await popup.waitForSelector('.coins', { hidden: true });
    expect(await popup.$('[data-action=site]:focus')).not.toBeNull();
    await popup.keyboard.press('Space');
    await popup.waitForSelector('[data-coin=pepe] [data-row]');
    await until('the marks to come back', async () => (await markedTexts(article)).length > 10);
    await popup.keyboard.down('Shift');
    await tabTo('[data-coin=pepe] [data-row]');
    await popup.keyboard.up('Shift');
    await Promise.allSettled([popup.keyboard.press('Enter')]); // It closes while the key is down.
    await until('the popup to close', async () => popup.isClosed());
    await popoverWith(article, 'Pepe', ({ text }) => text.includes('Pepe'));
  });

  test('a coin of the watchlist is opened, its range and amount chosen, and left; everything is paused and resumed', async () => {
    popup = await openPopup(product.chromium, await product.chromium.open('https://www.coindesk.com/none'));
    await popup.waitForSelector('[data-coin=ethereum] [data-part=held]');
    await tabTo('[data-coin=ethereum] [data-row]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-action=back]:focus');
    await tabTo('[data-range="7d"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-range="7d"][aria-pressed=true]');
    await tabTo('[data-action=amount]');
    await popup.keyboard.press('Delete');
    await until('no amount', async () => JSON.stringify((await stored())['holdings'] ?? []) === '[]');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[data-coin=ethereum] [data-row]:focus');
    await tabTo('[data-action=pause]');
    await popup.keyboard.press('Space');
    await tabTo('[data-action=resume]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-action=resume]', { hidden: true });
    await popup.close();
  });
});
