import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { openMarked, type Product, startProduct } from './product.ts';

const moodHost = 'api.alternative.me';

let product: Product;
let article: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  moveToPresent(product.world.market);
  article = await openMarked(product, articleUrl);
});
afterAll(() => product.close());

/** The text of the popup's parts of this name, once there is one and it says what is wanted. */
function partOf(popup: Page, part: string, wanted: RegExp): Promise<string> {
  const read = async (): Promise<string | false> => {
    const text = await popup.$eval(`[data-part="${part}"]`, (each) => (each as HTMLElement).innerText.trim());
    return wanted.test(text) && text;
  };
  return waitFor(read, { what: `${part} to say ${wanted}` });
}

describe('the Fear & Greed Index', () => {
  test('is requested by the popup only and once a day, and shown with its label, its day and its source', async () => {
    expect(product.world.requestsTo(moodHost)).toEqual([]);
    const popup = await openPopup(product.chromium, article);
    expect(await partOf(popup, 'mood-label', /\w/)).toBe('Fear');
    expect(await partOf(popup, 'mood-value', /\d/)).toBe('41');
    expect(await partOf(popup, 'mood-day', /\w/)).toBe('today');
    expect(
      await popup.$eval('[data-part=mood-source]', (link) => [link.textContent, link.getAttribute('href')]),
    ).toEqual(['alternative.me', 'https://alternative.me/crypto/fear-and-greed-index/']);
    await popup.close();
    const again = await openPopup(product.chromium, article);
    await partOf(again, 'mood-value', /\d/);
    await again.close();
    expect(product.world.requestsTo(moodHost)).toHaveLength(1);
  });

  test('is labelled and dimmed if it is from yesterday', async () => {
    const popup = await openPopup(product.chromium, article);
    await popup.evaluate(`(async () => {
      const { mood } = await chrome.storage.local.get('mood');
      mood.mood.at -= 86_400_000;
      await chrome.storage.local.set({ mood });
    })()`);
    await popup.close();
    const again = await openPopup(product.chromium, article);
    expect(await partOf(again, 'mood-day', /\w/)).toBe('yesterday');
    expect(await again.$$('[data-part=mood] [data-age=old]')).toHaveLength(1);
    await again.close();
  });
});

test('a failure of the index is shown as a dash', async () => {
  const other = await startProduct(allProviders);
  other.world.fault(moodHost, { kind: 'down' });
  const popup = await openPopup(other.chromium, await openMarked(other, articleUrl));
  expect(await partOf(popup, 'mood', /–/)).toMatch(/^Fear & Greed\s+–$/);
  expect(await popup.$('[data-part=problem]')).toBeNull();
  expect(other.world.requestsTo(moodHost)).toHaveLength(1);
  await other.close();
});
