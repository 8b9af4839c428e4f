import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { inContentScript } from '../support/content-world.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { readAllStorage } from '../support/stored-data.ts';
import { openOptions, stopWorker } from '../support/surfaces.ts';
import { json, type WorldHost, type WorldRequest } from '../world/exchange.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import { type Product, startProduct, provider } from './product.ts';

const key = 'CG-aBcDeFgHiJkLmNoPqRsTuVwX';
/** Less than the whole: a part of a key that comes out is too much as well. */
const part = key.slice(3, 15);

let product: Product;
let asked: WorldRequest[];
let refuses: boolean;
const logged: string[] = [];
beforeEach(async () => {
  asked = [];
  refuses = false;
  logged.length = 0;
  const withKeys: WorldHost = {
    ...coingecko,
    answer(request, market) {
      asked.push(request);
      const status = { error_code: 10_002, error_message: 'API Key Missing' };
      if (refuses && hasKey(request)) return json({ error: { status } }, 401);
      return coingecko.answer(request, market);
    },
  };
  product = await startProduct([withKeys]);
  for (const worker of await product.chromium.extension.workers())
    worker.on('console', (message) => logged.push(message.text()));
});
afterEach(() => product.close());

async function enterKey(): Promise<Page> {
  const options = await openOptions(product.chromium);
  options.on('console', (message) => logged.push(message.text()));
  const field = await options.waitForSelector('input[aria-label="CoinGecko API key"]');
  await field!.type(` ${key} `);
  await options.keyboard.press('Enter');
  await options.waitForSelector('[data-key=coingecko]');
  return options;
}

function hasKey({ headers }: WorldRequest): boolean {
  return headers['x-cg-demo-api-key'] !== undefined;
}

async function bitcoinOn(page: Page): Promise<string | undefined> {
  await page.bringToFront();
  await waitForMarks(page);
  await hoverText(page, 'BTC');
  const { parts } = await popoverWith(page, 'BTC');
  return parts['price'];
}

test('an API key is stored where neither content scripts nor pages can read it', async () => {
  const options = await enterKey();
  const page = await product.chromium.open(articleUrl);
  expect(await bitcoinOn(page)).toBe('$70,652.60');

  const { id } = product.chromium.extension;
  const outside = {
    'content script': await inContentScript(page, id, readAllStorage),
    page: await page.evaluate(readAllStorage),
  };
  for (const [where, data] of Object.entries(outside)) {
    const text = JSON.stringify(data);
    process.stdout.write(`${where} reads ${text}\n`);
    expect(text).not.toContain(part);
    expect(text).not.toContain(key.slice(-4));
  }
  for (const area of ['local', 'session', 'sync'])
    expect(outside['content script'][area]).toMatch(/not allowed/i);
  for (const call of ['keys.list', 'keys.set', 'keys.check', 'keys.remove'])
    expect(outside['content script'][call]).toMatchObject({ ok: false });
  // The same reader, in a page of our own: it does find the key, in one place, and what the others asked to
  // have changed or removed was not.
  const inside = await options.evaluate(readAllStorage);
  expect(JSON.stringify(inside['database tickmark-keys'])).toContain(key);
  const { 'database tickmark-keys': _keys, ...elsewhere } = inside;
  expect(JSON.stringify(elsewhere)).not.toContain(part);
});

test('an API key is shown by its last characters, sent as a header to its own host only, and kept when the worker stops', async () => {
  const options = await enterKey();
  expect(await options.evaluate(() => document.documentElement.outerHTML)).not.toContain(part);
  expect(await options.$eval('[data-key=coingecko]', (row) => row.textContent)).toContain('Ends in …uVwX');
  await stopWorker(product.chromium);
  const page = await product.chromium.open(articleUrl);
  expect(await bitcoinOn(page)).toBe('$70,652.60');
  expect(asked.map(({ headers }) => headers['x-cg-demo-api-key'])).toEqual(asked.map(() => key));
  const elsewhere = product.world.requests.filter(({ host }) => host !== provider);
  expect(JSON.stringify(elsewhere)).not.toContain(part);
  const addresses = product.world.requests.map(({ url }) => url);
  expect(JSON.stringify(addresses)).not.toContain(part);
  expect(logged.join('\n')).not.toContain(part);

  await options.bringToFront();
  await (await options.waitForSelector('[data-key=coingecko] [data-action=remove]'))!.click();
  await options.waitForSelector('input[aria-label="CoinGecko API key"]');
  expect(JSON.stringify(await options.evaluate(readAllStorage))).not.toContain(part);
});

test('a rejected API key: prices continue without it, and the options page says to check it', async () => {
  refuses = true;
  const options = await enterKey();
  const page = await product.chromium.open(articleUrl);
  expect(await bitcoinOn(page)).toBe('$70,652.60');
  // The prices and the chart of the card may find out at the same time; nobody tries the key a second time.
  const tried = asked.filter(hasKey).map(({ path, query }) => `${path}?${query.toString()}`);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried).toEqual([...new Set(tried)]);
  const keyless = asked.filter((request) => request.path.endsWith('/coins/markets') && !hasKey(request));
  expect(keyless.filter(({ query }) => !query.has('sparkline'))).toHaveLength(1);
  await options.bringToFront();
  const problem = await options.waitForSelector('[data-part=key-problem]');
  expect(await problem!.evaluate((each) => each.textContent)).toMatch(/Check your API key/);
  expect(logged.join('\n')).not.toContain(part);

  refuses = false;
  await options.click('[data-key=coingecko] [data-action=check]');
  await options.waitForSelector('[data-outcome=valid]');
});

test('text that is not an API key is not stored', async () => {
  const options = await openOptions(product.chromium);
  const field = await options.waitForSelector('input[aria-label="CoinGecko API key"]');
  await field!.type('two words');
  await options.keyboard.press('Enter');
  await options.waitForFunction(() => document.querySelector('#key-error')?.textContent !== '');
  expect(await options.$('[data-key=coingecko]')).toBeNull();
});

test('an API key that could not be stored stays in its field, with the error there alone', async () => {
  const options = await openOptions(product.chromium);
  const field = await options.waitForSelector('input[aria-label="CoinGecko API key"]');
  const [worker] = await product.chromium.extension.workers();
  const put = await worker!.evaluateHandle(() => {
    const original = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    return original;
  });
  await field!.type(key);
  await options.keyboard.press('Enter');
  await options.waitForSelector('[data-part=keys] > .error:not(:empty)');
  expect(await options.$$eval('[data-part=keys] > .error:not(:empty)', (errors) => errors.length)).toBe(1);
  expect(await options.$eval('input[data-field=key]', ({ value }) => value)).toBe(key);

  await worker!.evaluate((original) => Reflect.set(IDBObjectStore.prototype, 'put', original), put);
  await options.keyboard.press('Enter');
  await options.waitForSelector('[data-key=coingecko]');
  expect(await options.$('[data-part=keys] > .error:not(:empty)')).toBeNull();
});
