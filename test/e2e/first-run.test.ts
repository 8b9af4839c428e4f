import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { axeViolations } from '../support/axe.ts';
import { callInChrome } from '../support/firefox/bidi.ts';
import { launchFirefox } from '../support/firefox/launch-firefox.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { openOptions, openPopup } from '../support/surfaces.ts';
import { unreached } from '../support/tab-through.ts';
import { setTheme } from '../support/theme.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { firefoxDir } from './both-browsers.ts';
import { expectStored } from './settings-pages.ts';
import { type Product, startProduct } from './product.ts';

interface Privileged {
  readonly chrome: { readonly runtime: { readonly onInstalled: { dispatch(details: object): void } } };
}

let product: Product;
beforeAll(async () => {
  product = await startProduct(allProviders);
});
afterAll(() => product.close());

const openPages = async (): Promise<string[]> =>
  (await product.chromium.browser.pages()).map((page) => page.url());

describe('the welcome page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await product.chromium.open(`chrome-extension://${product.chromium.extension.id}/welcome.html`);
    await page.waitForSelector('[data-choice=sites]');
  });
  afterAll(() => page.close());

  test('has a paragraph that works: marks, and a card with the price', async () => {
    await waitForMarks(page);
    expect((await markedTexts(page)).toSorted()).toEqual([
      'Bitcoin',
      'Dogecoin',
      'Ethereum',
      'Solana',
      'XRP',
    ]);
    await hoverText(page, 'Bitcoin');
    const { parts } = await popoverWith(page, 'Bitcoin', (card) => /\d/.test(card.parts['price'] ?? ''));
    expect(parts['price']).toBe('$70,652.60');
  });

  test('saves a choice at once, and the card follows', async () => {
    await page.select('[data-choice=currency] select', 'eur');
    await expectStored(page, { currency: 'eur' });
    // The card of the test before may cover the choice.
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await popoverGone(page);
    await page.locator('input[value="blue-orange"]').click();
    await expectStored(page, { currency: 'eur', palette: 'blue-orange' });
    await hoverText(page, 'Bitcoin');
    await popoverWith(page, 'Bitcoin', (card) => card.parts['price']?.startsWith('€') ?? false);
  });

  test.each(['light', 'dark'] as const)(
    'has no axe violations, %s, and every control can be reached',
    async (theme) => {
      await page.mouse.move(5, 5);
      await setTheme(page, theme);
      expect(await axeViolations(page)).toEqual([]);
      expect(await unreached(page)).toEqual([]);
    },
  );
});

test('an installation in Firefox opens the welcome page once, and an update does not', async () => {
  const firefox = await launchFirefox({ extensionDir: firefoxDir, world: product.world, asReader: true });
  try {
    // In the browser's own window, as the protocol does not list tabs of extensions.
    const open = (): Promise<string[]> =>
      callInChrome(firefox.browser, () =>
        [...gBrowser.tabs].map(({ linkedBrowser }) => linkedBrowser.currentURI.spec),
      );
    const welcome = async (): Promise<number> =>
      (await open()).filter((url) => url.endsWith('/welcome.html')).length;
    await waitFor(async () => (await welcome()) === 1, { what: 'the welcome page' });
    await firefox.update();
    const article = await firefox.open(articleUrl);
    await waitForMarks(article);
    const popup = await firefox.popup(article);
    await popup.text();
    await popup.close();
    expect(await welcome()).toBeLessThanOrEqual(1);
  } finally {
    await firefox.close();
  }
});

describe('an update', () => {
  test('opens no page; the popup’s gear has a dot until the options have shown what is new', async () => {
    const article = await product.chromium.open(articleUrl);
    await waitForMarks(article);
    const before = await openPages();
    const worker = await waitFor(async () => (await product.chromium.extension.workers())[0], {
      what: 'the background worker',
    });
    await worker.evaluate(() =>
      (globalThis as unknown as Privileged).chrome.runtime.onInstalled.dispatch({
        reason: 'update',
        previousVersion: '0.0.9',
      }),
    );
    const popup = await openPopup(product.chromium, article);
    await popup.waitForSelector('[data-part=update]');
    const label = await popup.$eval('[data-part=update]', (dot) =>
      dot.closest('button')?.getAttribute('aria-label'),
    );
    expect(label).toContain('new');
    await popup.close();
    expect((await openPages()).filter((url) => !before.includes(url))).toEqual([]);
    const options = await openOptions(product.chromium);
    await options.waitForSelector('[data-part=news] li');
    const seen = (): Promise<unknown> => options.evaluate('chrome.storage.local.get("update notice")');
    await waitFor(async () => JSON.stringify(await seen()) === '{"update notice":null}', {
      what: 'the notice to end',
    });
    await options.close();
    const again = await openPopup(product.chromium, article);
    await again.waitForSelector('.popup-foot button');
    await again.waitForSelector('[data-row]');
    expect(await again.$('[data-part=update]')).toBeNull();
    await again.close();
  });
});

test('about: version, privacy in five lines, and every source', async () => {
  const options = await openOptions(product.chromium);
  const about = await options.waitForSelector('[data-section=about]');
  expect(await options.$$eval('[data-section=about] [data-part=privacy] li', (all) => all.length)).toBe(5);
  expect(await about!.evaluate((element) => element.textContent)).toMatch(/Tickmark \d+\.\d+\.\d+/);
  expect(
    await options.$$eval('[data-section=about] a', (all) => all.map((each) => each.textContent)),
  ).toEqual(expect.arrayContaining(['CoinGecko', 'DefiLlama', 'Frankfurter', 'alternative.me']));
  await options.close();
});
