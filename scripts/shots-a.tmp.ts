import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { articleUrl } from './demo/article.ts';
import { openMarked, startProduct } from '../test/e2e/product.ts';
import { optionsStates, popupStates } from '../test/e2e/pseudo-states.ts';
import { hoverText } from '../test/support/pointer.ts';
import { popoverWith } from '../test/support/popover.ts';
import { openStubbed } from '../test/support/stubbed-page.ts';

const out = '/tmp/shots-A';
await mkdir(out, { recursive: true });
const product = await startProduct();
const { chromium } = product;
const id = chromium.extension.id;
const full = optionsStates['full']!;
const dark = (page: Page, on: boolean) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: on ? 'dark' : 'light' }]);
async function both(page: Page, name: string): Promise<void> {
  for (const on of [false, true]) {
    await dark(page, on);
    await page.screenshot({ path: `${out}/${name}-${on ? 'dark' : 'light'}.png` });
  }
}
try {
  const page = await chromium.open(`chrome-extension://${id}/alerts.html#coin=bitcoin`);
  await page.setViewport({ width: 440, height: 640, deviceScaleFactor: 2 });
  await page.waitForSelector('.alert-price');
  await both(page, 'window-empty');
  await page.type('input[name=level]', '75k');
  await both(page, 'window-typed');
  await page.evaluate(
    (values, aside) =>
      (
        globalThis as never as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
      ).chrome.storage.local.set({ settings: { version: 1, values }, ...(aside as object) }),
    full.settings as never,
    full.aside as never,
  );
  await page.waitForSelector('.alert-row');
  await page.click('.alert-form [type=submit]');
  await page.evaluate(() => document.querySelector<HTMLInputElement>('input[name=level]')!.focus());
  await both(page, 'window-alerts');
  await page.evaluate(() => (location.hash = 'find=choir'));
  await page.waitForSelector('[role=combobox]');
  await page.type('[role=combobox]', '');
  await both(page, 'window-search');
  await page.evaluate(() => (location.hash = 'coin=shiba-inu&price=0.00002&currency=eur'));
  await page.waitForFunction(() => /Shiba/.test(document.body.innerText));
  await page.setViewport({ width: 320, height: 640, deviceScaleFactor: 2 });
  await both(page, 'window-narrow');
  await page.close();
  const options = await openStubbed(chromium, 'options.html', full);
  await options.setViewport({ width: 900, height: 900, deviceScaleFactor: 2 });
  for (const section of ['alerts', 'badge', 'keys']) {
    const element = await options.waitForSelector(`#${section}`);
    if (section === 'alerts') await options.click('.alert-history summary');
    for (const on of [false, true]) {
      await dark(options, on);
      await element!.screenshot({ path: `${out}/options-${section}-${on ? 'dark' : 'light'}.png` });
    }
  }
  await options.close();
  const popup = await openStubbed(chromium, 'popup.html', {
    ...popupStates['page']!,
    settings: { ...full.settings },
    aside: full.aside!,
  });
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  const section = await popup.waitForSelector('[data-section=alerts]');
  for (const on of [false, true]) {
    await dark(popup, on);
    await section!.screenshot({ path: `${out}/popup-alerts-${on ? 'dark' : 'light'}.png` });
  }
  await popup.close();
  const article = await openMarked(product, articleUrl);
  await hoverText(article, 'BTC');
  await popoverWith(article, 'BTC');
  await both(article, 'card');
} finally {
  await product.close();
}
