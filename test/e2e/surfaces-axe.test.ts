import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { axeViolations } from '../support/axe.ts';
import { chooseText } from '../support/choose-text.ts';
import { openOptions, openPopup } from '../support/surfaces.ts';
import { unreached } from '../support/tab-through.ts';
import { type Theme, setTheme } from '../support/theme.ts';
import { allProviders } from '../world/all-providers.ts';
import { chosenFiles, showChosenFile } from './chosen-files.ts';
import { openMarked, type Product, startProduct } from './product.ts';

const themes: readonly Theme[] = ['light', 'dark'];

let product: Product;
let article: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  moveToPresent(product.world.market);
  article = await openMarked(product, articleUrl);
});
afterAll(() => product.close());

describe('the popup over an article', () => {
  let popup: Page;
  beforeAll(async () => {
    popup = await openPopup(product.chromium, article);
    await popup.waitForSelector('.coins [data-part=then]');
    await popup.waitForSelector('[data-part=mood-value]');
    await popup.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
  });
  afterAll(() => popup.close());

  test.each(themes)('has no axe violations, %s', async (theme) => {
    await setTheme(popup, theme);
    expect(await axeViolations(popup, { onlyColors: theme !== themes[0] })).toEqual([]);
  });

  test('every control can be reached with the keyboard', async () => {
    expect(await unreached(popup)).toEqual([]);
  });

  test('the foot stays in place while the part above it scrolls, vertically only', async () => {
    const sizes = await popup.evaluate(() => {
      const spare = (element: Element) => [
        element.scrollWidth - element.clientWidth,
        element.scrollHeight - element.clientHeight,
      ];
      return { page: spare(document.documentElement), main: spare(document.querySelector('main')!) };
    });
    expect(sizes.page).toEqual([0, 0]);
    expect(sizes.main[0]).toBe(0);
    expect(sizes.main[1]).toBeGreaterThan(100);
  });
});

describe('the options page with something in every section', () => {
  let options: Page;
  const values = {
    muted: ['pepe'],
    corrections: [{ word: 'sol', from: 'solana', to: 'dogecoin' }],
    sitesOff: ['coindesk.com'],
    privateSites: ['coindesk.com'],
  };
  beforeAll(async () => {
    options = await openOptions(product.chromium);
    await options.evaluate(
      `chrome.storage.local.set({ settings: { version: 1, values: ${JSON.stringify(values)} } })`,
    );
    await options.waitForSelector('[data-entry=pepe]');
  });

  test.each(themes)('has no axe violations, %s', async (theme) => {
    await setTheme(options, theme);
    expect(await axeViolations(options, { onlyColors: theme !== themes[0] })).toEqual([]);
  });

  test.each(themes)('has no axe violations with suggestions and errors open, %s', async (theme) => {
    await setTheme(options, theme);
    for (const field of ['Site to turn off', 'CoinGecko API key']) {
      await (await options.$(`input[aria-label="${field}"]`))!.type('no such');
      await options.keyboard.press('Enter');
    }
    await (await options.$('input[data-field=coin]'))!.type('doge');
    await options.waitForSelector('[role=option]');
    expect(await axeViolations(options, { onlyColors: theme !== themes[0] })).toEqual([]);
    await options.keyboard.press('Escape');
  });

  test('every control can be reached with the keyboard', async () => {
    expect(await unreached(options)).toEqual([]);
  });

  /** Checks the section in both themes, by every rule in the first, and that the keyboard reaches its controls. */
  async function expectAccessibleData(): Promise<void> {
    const part = '[data-section=data]';
    for (const theme of themes) {
      await setTheme(options, theme);
      expect(await axeViolations(options, { part, onlyColors: theme !== themes[0] })).toEqual([]);
    }
    expect(await unreached(options, part)).toEqual([]);
  }

  // The rest of the page is as in the tests above.
  test.each(Object.keys(chosenFiles))('has no axe violations with a chosen file: %s', async (name) => {
    await showChosenFile(options, name);
    await expectAccessibleData();
  });

  test('has no axe violations after an import, and with what is kept beside the settings', async () => {
    await options.evaluate(`chrome.storage.local.set({ 'settings.unreadable': 'x' })`);
    await options.reload();
    await chooseText(options, ...chosenFiles['changes']!);
    await (await options.waitForSelector('[data-action=confirm]'))!.click();
    for (const action of ['undo', 'restore']) {
      await options.waitForSelector(`[data-action=${action}]`);
      await expectAccessibleData();
      if (action === 'undo') await options.click('[data-action=undo]');
    }
  });
});

test('the checks detect an image without text, low contrast and a control that the keyboard cannot reach', async () => {
  const options = await openOptions(product.chromium);
  await options.waitForSelector('main');
  await options.evaluate(() => {
    document
      .querySelector('main')!
      .insertAdjacentHTML(
        'beforeend',
        '<img src="/icon-16.png"><p style="color: #888; background: #999">faint</p><button tabindex="-1">lost</button>',
      );
  });
  const found = (await axeViolations(options)).map((line) => line.split(':')[0]);
  expect(new Set(found)).toEqual(new Set(['color-contrast', 'image-alt']));
  expect(await unreached(options)).toEqual([expect.stringContaining('lost')]);
  await options.close();
});
