import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { clickControlUntil } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { html, openMarked, type Product, startProduct } from './product.ts';

const music = 'https://www.bbc.com/music';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

/** The service worker of the extension, started if it has stopped. */
async function worker(): Promise<WebWorker> {
  return waitFor(async () => (await product.chromium.extension.workers())[0], { what: 'the worker' });
}

/** Fires an event of the browser that no test can cause: what the reader does outside of pages. */
async function fire(event: string, ...args: readonly unknown[]): Promise<void> {
  const code = `(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const args = ${JSON.stringify(args)}.map((arg) => (arg === 'TAB' ? tab : arg));
    chrome.${event}.dispatch(...args);
  })()`;
  await (await worker()).evaluate(code);
}

async function pageAt(ending: string): Promise<Page | undefined> {
  return (await product.chromium.browser.pages()).find((each) => each.url().endsWith(ending));
}

const isOpened = async (ending: string): Promise<boolean> => (await pageAt(ending)) !== undefined;

/** The address of a tab or window of the extension that ends so; it is closed again. */
async function opened(ending: string): Promise<string> {
  const page = await waitFor(() => pageAt(ending), { what: `a page ${ending}` });
  const address = page.url();
  await page.close();
  return address;
}

async function openSelected(text: string, part: string): Promise<Page> {
  product.world.page(music, html(`<p>${text.replace(part, `<b>${part}</b>`)}</p>`));
  const page = await product.chromium.open(music);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('b')!));
  return page;
}

function lookUp(selectionText: string): Promise<void> {
  return fire('contextMenus.onClicked', { menuItemId: 'look-up', selectionText, frameId: 0 }, 'TAB');
}

test('the bell of a card opens the window for an alert on its coin', async () => {
  const article = await openMarked(product, articleUrl);
  await hoverText(article, 'BTC');
  await popoverWith(article, 'BTC');
  // A click soon after the card's opening does not count.
  await clickControlUntil(article, 'bell', () => isOpened('/alerts.html#coin=bitcoin'));
  expect(await opened('/alerts.html#coin=bitcoin')).toMatch(/^chrome-extension:/);
  await article.close();
});

test('a selected word is looked up on a page on which nothing was marked', async () => {
  const page = await openSelected('The choir sang the Cardano twice that evening.', 'Cardano');
  await lookUp('Cardano');
  expect((await popoverWith(page, 'the selection')).parts).toMatchObject({ name: 'Cardano', symbol: 'ADA' });
  await page.close();
});

test('a word that names no coin opens a search for it', async () => {
  const page = await openSelected('The choir sang twice.', 'choir');
  await lookUp('choir');
  expect(await opened('/alerts.html#find=choir')).toMatch(/^chrome-extension:/);
  await page.close();
});

test('a selected word is never marked again', async () => {
  const page = await openSelected('Well, Bitcoin rises, and Ethereum.', 'Bitcoin');
  await fire('contextMenus.onClicked', { menuItemId: 'mute', selectionText: 'Bitcoin', frameId: 0 }, 'TAB');
  const muted = async (): Promise<unknown> =>
    (await worker()).evaluate('chrome.storage.local.get("settings")');
  await expect
    .poll(muted, { timeout: 20_000 })
    .toMatchObject({ settings: { values: { muted: ['bitcoin'] } } });
  await page.close();
});

test('the address bar answers with prices, and opens a coin', async () => {
  const page = await product.chromium.open(articleUrl);
  const lines = await waitFor(
    async () =>
      (await worker()).evaluate(
        () =>
          new Promise((resolve) => {
            const { omnibox } = (
              globalThis as unknown as {
                chrome: { omnibox: { onInputChanged: { dispatch(text: string, show: unknown): void } } };
              }
            ).chrome;
            omnibox.onInputChanged.dispatch('bitcoin', resolve);
          }),
      ),
    { what: 'suggestions' },
  );
  expect(lines).toContainEqual({
    content: 'BCH',
    description: expect.stringMatching(/^Bitcoin Cash \(BCH\) · /) as string,
  });
  await fire('omnibox.onInputEntered', 'btc', 'newForegroundTab');
  await opened('/popup.html#coin=bitcoin');
  await page.close();
});
