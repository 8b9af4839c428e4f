import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { showDetails } from '../support/press-in-card.ts';
import { openOptions, openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import { frankfurter } from '../world/providers/frankfurter.ts';
import type { StreamHost } from '../world/providers/stream-host.ts';
import { openMarked, type Product, startProduct } from './product.ts';

let product: Product;
let binance: StreamHost;
beforeEach(async () => {
  binance = binanceStream();
  product = await startProduct([coingecko, frankfurter, binance, coinbaseStream()]);
});
afterEach(() => product.close());

async function chooseCurrency(currency: string): Promise<void> {
  const options = await openOptions(product.chromium);
  await options.waitForSelector('main');
  await options.evaluate(
    `chrome.storage.local.set({ settings: { version: 1, values: { currency: '${currency}' } } })`,
  );
  await options.close();
}

/** A price in dollars as a card in English shows it in a currency of the world. */
function inCurrency(dollars: number, currency: string): string {
  return formatPrice(dollars * product.world.market.rate(currency)!, currency, 'en-US');
}

describe.each(['usd', 'eur', 'jpy', 'inr'])('a reader with %s', (currency) => {
  test('gets live prices, and every price on card, popup and table is in that currency', async () => {
    await chooseCurrency(currency);
    const page = await openMarked(product, articleUrl);
    await hoverText(page, 'BTC');
    await popoverWith(page, 'BTC');
    await showDetails(page);
    product.world.market.set('bitcoin', { price: 70_777.7, change24h: 10.86 });
    const live = await popoverWith(
      page,
      'BTC live',
      ({ parts }) => parts['price'] === inCurrency(70_777.7, currency),
    );
    expect(live.text).toContain('Live');
    expect(live.text).toContain('Price on Binance, via USDT');
    expect(live.parts['low']).toBe(inCurrency((70_652.6 / 1.1066) * 0.991, currency));
    // The change is against the aggregate's price a day ago, in the same currency.
    expect(live.parts['change']).toContain('+10.86%');

    const popup = await openPopup(product.chromium, page);
    await popup.waitForSelector('.coins [data-part=then]');
    await popup.waitForFunction(() => document.body.innerText.includes('live: Binance, via USDT'));
    const prices = await popup.$$eval('[data-part=price]', (parts) =>
      parts.map((part) => (part as HTMLElement).innerText),
    );
    expect(prices.length).toBeGreaterThan(6);
    expect(prices).toHaveLength((await popup.$$('[data-row]')).length);
    const sign = inCurrency(1, currency).replace(/[\d.,\s]/g, '');
    expect(prices.filter((price) => !price.includes(sign))).toEqual([]);
    await popup.close();
  });
});

test('a reader with a coin as currency gets no stream', async () => {
  await chooseCurrency('btc');
  const page = await openMarked(product, articleUrl);
  await hoverText(page, 'Ethereum');
  const { parts } = await popoverWith(page, 'ETH');
  expect(parts['price']).toContain('BTC');
  expect(binance.openings).toEqual([]);
});

test.each([
  ['usd', 0.97],
  ['eur', 0.97],
])('USDT at 0.97: the live price in %s is right, and the card says so', async (currency, usdt) => {
  product.world.market.set('tether', { price: usdt, change24h: -3 });
  await chooseCurrency(currency);
  const page = await openMarked(product, articleUrl);
  await hoverText(page, 'BTC');
  await popoverWith(page, 'BTC');
  product.world.market.set('bitcoin', { price: 70_777.7, change24h: 10.86 });
  const { parts, text } = await popoverWith(
    page,
    'BTC live with the price of USDT',
    (card) => card.parts['price'] === inCurrency(70_777.7, currency) && card.parts['depeg'] !== undefined,
  );
  expect(parts['depeg']).toBe('· USDT at $0.970');
  expect(text).toContain('Live');
  // In dollars, not in USDT, which the exchange measures against.
  expect(parts['change']).toContain('+10.86%');
  expect(parts['apart']).toBeUndefined();
});

test('without a price of USDT, a live price in dollars keeps its unit', async () => {
  const tether = /"id":"tether"/;
  const withoutTether = (text: string): string =>
    tether.test(text)
      ? JSON.stringify((JSON.parse(text) as { id: string }[]).filter(({ id }) => id !== 'tether'))
      : text;
  product.world.fault('api.coingecko.com', { kind: 'altered', change: withoutTether });
  const page = await openMarked(product, articleUrl);
  await hoverText(page, 'BTC');
  const { text } = await popoverWith(page, 'BTC in USDT', ({ parts }) => /USDT/.test(parts['price'] ?? ''));
  expect(text).toContain('Live');
  expect(text).not.toContain('via');
  await waitFor(() => binance.open === 1, { what: 'the stream' });
});
