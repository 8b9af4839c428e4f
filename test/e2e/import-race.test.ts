import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { chooseText } from '../support/choose-text.ts';
import { openOptions, shownCurrency } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { type Product, startProduct } from './product.ts';
import { clickAtOnce, expectStored, holdLock, queued, refuseStorage, store } from './settings-pages.ts';

let product: Product;
/** A page of the extension that no test changes. */
let base: Page;
const opened: Page[] = [];
beforeAll(async () => {
  product = await startProduct();
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

/** Chooses a settings file and waits for the list of its changes. */
async function offer(page: Page, settings: Partial<Settings>): Promise<void> {
  await chooseText(page, 'settings.json', JSON.stringify({ tickmark: 1, settings }));
  await page.waitForSelector('[data-part=import]');
}

function changedSettings(page: Page): Promise<string[]> {
  return page.$$eval('[data-change]', (rows) => rows.map((row) => row.getAttribute('data-change') ?? ''));
}

/** Puppeteer waits for selectors by mutations of elements, and does not see that a text node is filled. */
async function saysError(page: Page): Promise<void> {
  await waitFor(async () => (await page.$('[data-part=import] .error:not(:empty)')) !== null, {
    what: 'the error of the import',
  });
}

const importButton = '[data-part=import] [data-action=confirm]';

test('a list of changes follows what another options page changes', async () => {
  const [one, other] = [await options(), await options()];
  await offer(one, { currency: 'eur' });
  expect(await changedSettings(one)).toEqual(['currency']);
  await clickAtOnce(other, ['input[value="red-green"]']);
  await one.waitForSelector('[data-change=palette]');
  await clickAtOnce(one, [importButton]);
  await expectStored(one, { currency: 'eur' });
});

test('an import does not undo a change of another options page that its list of changes did not show', async () => {
  const [one, other, holder] = [await options(), await options(), await options()];
  await store(one, { muted: ['pepe', 'xrp'] });
  await other.waitForSelector('[data-entry=pepe]');
  await offer(one, { currency: 'eur', muted: ['pepe', 'xrp'] });
  const release = await holdLock(holder);
  await clickAtOnce(other, ['[data-entry=pepe] button']);
  await queued(holder, 1);
  await clickAtOnce(one, [importButton]);
  await queued(holder, 2);
  await release();
  await saysError(one);
  await expectStored(holder, { muted: ['xrp'] });
  await one.waitForSelector('[data-change=muted]');
  expect(await changedSettings(one)).toEqual(['currency', 'muted']);
  await clickAtOnce(one, [importButton]);
  await expectStored(holder, { currency: 'eur', muted: ['pepe', 'xrp'] });
});

test('a second click on Import is no second import, and the settings from before the first are restored', async () => {
  const page = await options();
  await store(page, { muted: ['pepe'] });
  await page.waitForSelector('[data-entry=pepe]');
  await offer(page, { currency: 'eur' });
  await clickAtOnce(page, [importButton, importButton]);
  await expectStored(page, { currency: 'eur' });
  await clickAtOnce(page, ['[data-action=undo]', '[data-action=undo]']);
  await expectStored(page, { muted: ['pepe'] });
});

test('an undo shows first what it would change where another options page has changed the settings since', async () => {
  const [one, other] = [await options(), await options()];
  await offer(one, { currency: 'eur' });
  await clickAtOnce(one, [importButton]);
  await one.waitForSelector('[data-action=undo]');
  await clickAtOnce(other, ['input[value="red-green"]']);
  await expectStored(one, { currency: 'eur', palette: 'red-green' });
  await clickAtOnce(one, ['[data-action=undo]']);
  await saysError(one);
  expect(await changedSettings(one)).toEqual(['currency', 'palette']);
  await expectStored(one, { currency: 'eur', palette: 'red-green' });
});

test('an import that the browser does not store changes nothing and says so', async () => {
  const page = await options();
  await offer(page, { currency: 'eur' });
  await refuseStorage(page);
  await page.click(importButton);
  await saysError(page);
  expect(await shownCurrency(page)).toBe('usd');
  expect(await changedSettings(page)).toEqual(['currency']);
  expect(await page.$('[data-action=undo]')).toBeNull();
});
