import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseText } from '../support/choose-text.ts';
import { openOptions } from '../support/surfaces.ts';
import { type Product, startProduct } from './product.ts';
import { expectStored } from './settings-pages.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const hasFocus = () => page.$eval(selector, (control) => control === document.activeElement);
  for (let presses = 0; !(await hasFocus()); presses += 1) {
    if (presses > 100) throw new Error(`Tab does not reach ${selector}.`);
    await page.keyboard.press('Tab');
  }
}

/** Notes instead whether the browser would open its dialog, which needs an action of the user. */
async function keepDialogClosed(page: Page): Promise<void> {
  await page.$eval('[data-field=file]', (field) =>
    field.addEventListener('click', (event) => {
      event.preventDefault();
      Object.assign(globalThis, { opensDialog: navigator.userActivation.isActive });
    }),
  );
}

test('a file is imported and the import undone with the keyboard alone', async () => {
  const options = await openOptions(product.chromium);
  await options.waitForSelector('[data-action=choose]');
  await tabTo(options, '[data-action=choose]');
  await keepDialogClosed(options);
  await options.keyboard.press('Enter');
  await options.waitForFunction('globalThis.opensDialog === true');
  await chooseText(
    options,
    'settings.json',
    '{"tickmark": 1, "settings": {"muted": ["pepe"], "paused": true}}',
  );

  await options.waitForSelector('[data-part=import] [data-focus]:focus');
  await options.keyboard.press('Tab');
  await options.waitForSelector('input[value=replace]:focus');
  await options.keyboard.press('ArrowDown');
  await options.waitForSelector('input[value=merge]:checked:focus');
  await options.keyboard.press('Tab');
  await options.waitForSelector('[data-action=confirm]:focus');
  await options.keyboard.press('Enter');

  await options.waitForSelector('[data-action=undo]:focus');
  await expectStored(options, { muted: ['pepe'], paused: true });
  await options.keyboard.press('Enter');
  await options.waitForSelector('[data-action=choose]:focus');
  await expectStored(options, {});
  expect(await options.$eval('[data-section=data] .done', (line) => line.textContent)).toBe('Restored.');
});
