import { afterEach, beforeEach, expect } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { openMarked, type Product, startProduct } from '../e2e/product.ts';
import { attack } from '../support/attack.ts';
import { popoverWith, readPopover } from '../support/popover.ts';
import { clickControlUntil, readControl } from '../support/press-in-card.ts';
import { hoverText } from '../support/pointer.ts';
import { chooseCurrency, openOptions, openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';

let product: Product;
let logged: string[];
beforeEach(async () => {
  product = await startProduct(allProviders);
  logged = [];
  await fill();
});
afterEach(() => product.close());

/** Fills `storage.local` to its quota of 10 MB, down to the last byte, so that every further write really fails. */
async function fill(): Promise<void> {
  const worker = await waitFor(async () => (await product.chromium.extension.workers())[0], {
    what: 'the worker',
  });
  worker.on('console', (message) => logged.push(message.text()));
  const failure = await worker.evaluate(`(async () => {
    let failure = '';
    for (let size = 2 ** 22, nth = 0; size >= 1; nth += 1) {
      try {
        await chrome.storage.local.set({ ['filler' + nth]: 'x'.repeat(size) });
      } catch (error) {
        failure = String(error);
        size = Math.floor(size / 2);
      }
    }
    return failure;
  })()`);
  expect(failure).toMatch(/quota/i);
}

attack(
  {
    attack: 'Full storage stops all prices',
    browser: 'chromium',
    tried:
      'the real quota of 10 MB filled to the last byte, then a card, a minute of requests, a click on the star',
    held: 'prices continue, at most 2 requests a minute, one line in the log; the star is reverted with an error message',
  },
  async () => {
    const page = await openMarked(product, articleUrl);
    await hoverText(page, 'BTC');
    const { parts } = await popoverWith(page, 'BTC');
    expect(parts['price']).toBe('$70,652.60');
    const isStarred = async () => (await readControl(page, 'star'))?.isPressed === true;
    await waitFor(isStarred, { what: 'the star of a coin on the watchlist' });
    const unsaved = async () => (await readPopover(page))?.parts['unsaved'];
    await clickControlUntil(page, 'star', async () => (await unsaved()) !== undefined);
    expect(await unsaved()).toBe('Not saved. Your browser could not store this change.');
    await waitFor(isStarred, { what: 'the star as it is stored' });
    product.world.market.set('bitcoin', { price: 70_700.5, change24h: 10 });
    await waitFor(async () => (await readPopover(page))?.parts['price'] === '$70,700.50', {
      what: 'the price of the next minute',
      timeout: 75_000,
    });
    const asked = product.world
      .requestsTo('api.coingecko.com')
      .filter(({ url }) => url.includes('/coins/markets?') && !url.includes('sparkline=true'));
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(logged.filter((line) => line.includes('continuing from memory'))).toHaveLength(1);
  },
  150_000,
);

attack(
  {
    attack: 'Settings that are not stored look as if they were stored',
    browser: 'chromium',
    tried: 'full storage; another currency in the options, the pause in the popup',
    held: 'both say that the change was not saved, and show the stored settings',
  },
  async () => {
    const options = await openOptions(product.chromium);
    const field = await options.waitForSelector('input[data-field=currency]');
    const before = await field!.evaluate((each) => each.value);
    await chooseCurrency(options, 'eur');
    await options.waitForSelector('.save-state .error');
    expect(await options.$eval('.save-state .error', (each) => each.textContent)).toBe(
      'Not saved. Your browser could not store this change.',
    );
    await options.waitForFunction(
      (value) => document.querySelector<HTMLInputElement>('[data-field=currency]')?.value === value,
      {},
      before,
    );
    const page = await openMarked(product, articleUrl);
    const popup = await openPopup(product.chromium, page);
    const box = await popup.waitForSelector('input[type=checkbox]');
    const isOn = (): Promise<boolean> => box!.evaluate((each) => each.checked);
    const was = await isOn();
    await box!.click();
    await popup.waitForSelector('[role=alert]');
    expect(await popup.$eval('[role=alert]', (each) => each.textContent)).toContain('Not saved.');
    expect(await isOn()).toBe(was);
  },
);
