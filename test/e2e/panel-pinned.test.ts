import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { axeViolations } from '../support/axe.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { pressInCard } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { openMarked, type Product, startProduct } from './product.ts';

let product: Product;
let article: Page;
let panel: Page;
beforeAll(async () => {
  product = await startProduct(allProviders);
  article = await openMarked(product, articleUrl);
  // Puppeteer can't reach a panel beside the page: the same page in a tab follows the tab in front.
  panel = await product.chromium.open(`chrome-extension://${product.chromium.extension.id}/sidepanel.html`);
  await article.bringToFront();
  await panel.waitForSelector('.coins [data-coin=pepe] [data-part=price]');
});
afterAll(() => product.close());

const row = '[data-section=pinned] [data-coin=pepe] [data-row]';

test('a pinned card is listed with its price, is gone to with one click, and unpinned by a key that keeps the focus', async () => {
  expect(await panel.$('[data-section=pinned]')).toBeNull();
  await panel.$eval('.coins [data-coin=pepe] [data-row]', (each) => (each as HTMLElement).click());
  await popoverWith(article, 'Pepe', ({ text }) => text.includes('Pepe'));
  await pressInCard(article, 'pin');
  await panel.waitForSelector('[data-section=pinned] [data-coin=pepe] [data-part=price]');
  expect(await axeViolations(panel)).toEqual([]);
  // The mention is at the end of the article, far below this window.
  await article.setViewport({ width: 1000, height: 240 });
  await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await panel.$eval(row, (each) => (each as HTMLElement).click());
  await article.waitForFunction(() => scrollY > 0);
  const focused = await panel.$eval(row, (each) => {
    (each as HTMLElement).focus();
    each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    return document.activeElement?.closest('[data-section]')?.getAttribute('data-section');
  });
  expect(focused).toBe('page');
  await popoverGone(article);
  await waitFor(async () => (await panel.$('[data-section=pinned]')) === null, { what: 'the section to go' });
});
