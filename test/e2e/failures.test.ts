import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { hoverText } from '../support/pointer.ts';
import { type PopoverReading, popoverWith, readPopover } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { down, type Fault, htmlInstead, rateLimited, serverError } from '../world/faults.ts';
import { openMarked, type Product, provider, startProduct } from './product.ts';

let product: Product;
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product.close());

const faults: [string, Fault, RegExp][] = [
  ['down', down, /Could not connect to/],
  ['429', rateLimited(90), /is busy/],
  ['HTML instead of JSON', htmlInstead(200), /no usable data/],
  ['500', serverError(), /server error/],
];

async function bitcoin(page: Page, ready?: (popover: PopoverReading) => boolean): Promise<PopoverReading> {
  await hoverText(page, 'BTC');
  return popoverWith(page, 'BTC', ready);
}

describe('without a last known price', () => {
  test.each(faults)('%s: the card shows one short line and no figure', async (_name, fault, words) => {
    product.world.fault(provider, fault);
    const page = await openMarked(product, articleUrl);
    const { parts, text } = await bitcoin(page, (popover) => popover.parts['problem'] !== undefined);
    expect(parts['problem']).toMatch(words);
    expect(parts['problem']!.length).toBeLessThan(80);
    expect(parts['price'] ?? '').not.toMatch(/\d/);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

describe('with a last known price', () => {
  test('rate limited: the card keeps the last known price and shows its age and the reason', async () => {
    const known = Date.now() - 12 * 60_000;
    product.world.market.set('bitcoin', { price: 70_652.6, change24h: 10.66, at: known });
    const page = await openMarked(product, articleUrl);
    expect((await bitcoin(page)).parts['price']).toBe('$70,652.60');
    product.world.fault(provider, rateLimited(90));
    // The next refresh is due a minute after the first; the pointer rests where it is.
    const { parts } = await waitFor(
      async () => {
        const popover = await readPopover(page);
        return popover?.parts['problem'] === undefined ? null : popover;
      },
      { what: 'the reason beside the last known price', timeout: 75_000 },
    );
    expect(parts['price']).toBe('$70,652.60');
    expect(`${parts['age']} ${parts['problem']}`).toMatch(/1[23] min/);
    expect(parts['problem']).toMatch(/is busy/);
  }, 120_000);
});
