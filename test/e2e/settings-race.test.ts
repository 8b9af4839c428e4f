import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { chooseCurrency, clickInPopup, openOptions, openPopup } from '../support/surfaces.ts';
import { openMarked, type Product, startProduct } from './product.ts';
import { clickAtOnce, expectStored, holdLock, queued, refuseStorage, store } from './settings-pages.ts';

let product: Product;
let article: Page;
/** A page of the extension that no test changes. */
let base: Page;
const opened: Page[] = [];
beforeAll(async () => {
  product = await startProduct();
  article = await openMarked(product, articleUrl);
  base = await openOptions(product.chromium);
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
  await store(base, {});
});
afterAll(() => product.close());

async function options(): Promise<Page> {
  const page = await openOptions(product.chromium);
  opened.push(page);
  await page.waitForSelector('main');
  return page;
}

const sol = { word: 'sol', from: 'solana', to: 'dogecoin' };
const uni = { word: 'uni', from: 'uniswap', to: 'dogecoin' };
const near = { word: 'near', from: 'near', to: 'dogecoin' };

describe('removes both of two entries that are clicked before a render', () => {
  test.each<[name: keyof Settings, before: Partial<Settings>, clicks: string[], after: Partial<Settings>]>([
    [
      'muted',
      { muted: ['pepe', 'xrp', 'one'] },
      ['[data-entry=pepe] button', '[data-entry=xrp] button'],
      { muted: ['one'] },
    ],
    [
      'corrections',
      { corrections: [sol, uni, near] },
      ['[data-entry="sol solana"] button', '[data-entry="uni uniswap"] button'],
      { corrections: [near] },
    ],
    [
      'sitesOff',
      { sitesOff: ['coindesk.com', 'decrypt.co', 'cnbc.com'] },
      ['[data-site="coindesk.com"] button', '[data-site="decrypt.co"] button'],
      { sitesOff: ['cnbc.com'] },
    ],
    [
      'watchlist',
      { watchlist: ['bitcoin', 'ripple', 'dogecoin'] },
      ['[data-coin=bitcoin] [data-action=remove]', '[data-coin=ripple] [data-action=remove]'],
      { watchlist: ['dogecoin'] },
    ],
    [
      'providers',
      {},
      ['[data-source=binance] input', '[data-source=kraken] input'],
      { providers: ['coingecko', 'coinpaprika', 'coinbase'] },
    ],
  ])('%s', async (_name, before, clicks, after) => {
    const page = await options();
    await store(page, before);
    await clickAtOnce(page, clicks);
    await expectStored(page, after);
  });

  test('a coin moved twice moves two places', async () => {
    const page = await options();
    await store(page, { watchlist: ['bitcoin', 'ripple', 'dogecoin'] });
    const up = '[data-coin=dogecoin] [data-action=up]';
    await clickAtOnce(page, [up, up]);
    await expectStored(page, { watchlist: ['dogecoin', 'bitcoin', 'ripple'] });
  });
});

test('two options pages remove an entry each at the same time', async () => {
  const [one, other, holder] = [await options(), await options(), await options()];
  await store(one, { muted: ['pepe', 'xrp', 'one'] });
  for (const page of [one, other]) await page.waitForSelector('[data-entry=pepe]');
  const release = await holdLock(holder);
  await clickAtOnce(one, ['[data-entry=pepe] button']);
  await clickAtOnce(other, ['[data-entry=xrp] button']);
  await queued(holder, 2);
  await release();
  await expectStored(holder, { muted: ['one'] });
});

test('the popup turns its site off while the options page turns another on', async () => {
  const page = await options();
  await store(page, { sitesOff: ['coindesk.com'] });
  await page.waitForSelector('[data-site="coindesk.com"]');
  const popup = await openPopup(product.chromium, article);
  opened.push(popup);
  const toggle = '[data-action=site]';
  await popup.waitForSelector(toggle);
  const release = await holdLock(page);
  await clickAtOnce(page, ['[data-site="coindesk.com"] button']);
  await clickAtOnce(popup, [toggle]);
  await queued(page, 2);
  await release();
  await expectStored(page, { sitesOff: ['stocktwits.com'] });
});

function checked(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (input) => (input as HTMLInputElement).checked);
}

describe('a change that the browser does not store is reverted on the screen, with an error message', () => {
  test.each([
    ['a source', '[data-source=kraken] input', true],
    ['a palette', 'input[value="red-green"]', false],
    ['what opens a card', 'input[value="shift-hover"]', false],
  ])('options: %s', async (_name, selector, before) => {
    const page = await options();
    await page.waitForSelector(selector);
    await refuseStorage(page);
    await page.click(selector);
    await page.waitForSelector('.save-state .error');
    expect(await checked(page, selector)).toBe(before);
    expect(await page.$('.save-state .saved')).toBeNull();
  });

  test('options: the currency', async () => {
    const page = await options();
    const field = await page.waitForSelector('input[data-field=currency]');
    await refuseStorage(page);
    await chooseCurrency(page, 'eur');
    await page.waitForSelector('.save-state .error');
    expect(await field!.evaluate((input) => input.value)).toBe('US Dollar (USD)');
  });

  test('options: the hover delay', async () => {
    const page = await options();
    const slider = await page.waitForSelector('input[type=range]');
    await refuseStorage(page);
    await slider!.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.save-state .error');
    expect(await slider!.evaluate((input) => input.value)).toBe('150');
  });

  test.each([
    ['the pause', '[data-action=pause]', false],
    ['the site', '[data-action=site]', true],
  ])('popup: %s', async (_name, selector, before) => {
    const popup = await openPopup(product.chromium, article);
    opened.push(popup);
    await popup.waitForSelector(selector);
    await refuseStorage(popup);
    await clickInPopup(popup, selector);
    await popup.waitForSelector('[role=alert]');
    expect(await checked(popup, selector)).toBe(before);
  });
});
