import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { popoverWith } from '../support/popover.ts';
import { startPriceLog } from '../support/price-log.ts';
import { openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import {
  cardWithPrice,
  hoverCoin,
  type LiveProduct,
  setBitcoinPrice,
  startLiveProduct,
  withPlainSpaces,
} from './live-product.ts';

let product: LiveProduct;
beforeEach(async () => {
  product = await startLiveProduct();
});
afterEach(() => product.close());

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe('live prices', () => {
  test('a tick is on the screen within 250 ms, in the unit of its exchange and with its source', async () => {
    product.binance.manual = true;
    await hoverCoin(product, 'BTC');
    expect((await popoverWith(product.page, 'BTC')).parts['price']).toBe('$70,652.60');
    await waitFor(() => product.binance.open === 1, { what: 'the stream' });
    setBitcoinPrice(product, 70_600);
    product.binance.sendPrice('bitcoin');
    const live = await cardWithPrice(product, '70,600.00 USDT');
    expect(live.text).toContain('Live');
    expect(live.parts['source']).toBe('Binance');
    expect(live.parts['change']).toContain('+10.66%');

    const painted = await startPriceLog(product.page);
    const sent = new Map<string, number>();
    let sentAt = 0;
    for (let tick = 1; tick <= 50; tick += 1) {
      // What comes sooner is coalesced: a listener gets four messages a second.
      await waitFor(() => Date.now() - sentAt > 400, { what: 'the next message to be due' });
      setBitcoinPrice(product, 70_600 + tick);
      sentAt = Date.now();
      sent.set(`${(70_600 + tick).toLocaleString('en-US')}.00 USDT`, sentAt);
      product.binance.sendPrice('bitcoin');
      await waitFor(async () => (await painted()).length >= tick, { what: `tick ${tick} on the screen` });
    }
    const delays = (await painted()).map(
      ({ text, at }) => at - (sent.get(withPlainSpaces(text)) ?? Number.NaN),
    );
    const slowest = Math.max(...delays);
    process.stdout.write(
      `tick to screen: median ${median(delays)} ms, slowest ${slowest} ms, ${delays.length} ticks\n`,
    );
    expect(delays).toHaveLength(50);
    expect(median(delays)).toBeLessThanOrEqual(250);
  });

  test('invalid messages change nothing', async () => {
    await hoverCoin(product, 'BTC');
    await cardWithPrice(product, '70,652.60 USDT');
    product.binance.manual = true;
    for (const text of ['', '<html>', '[]', '{"stream":1}', '{"e":"24hrMiniTicker","s":"BTCUSDT","c":"0"}'])
      product.binance.sendText(text);
    setBitcoinPrice(product, 70_700);
    product.binance.sendPrice('bitcoin');
    const { text } = await cardWithPrice(product, '70,700.00 USDT');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  test('the popup streams the coins of the watchlist only', async () => {
    const popup = await openPopup(product.chromium, product.page);
    await popup.waitForFunction(() => /70,652\.60\sUSDT/.test(document.body.innerText));
    expect(await popup.evaluate(() => document.body.innerText)).toContain('live: Binance');
    expect(product.binance.coins.toSorted()).toEqual(['bitcoin', 'ethereum', 'solana']);
    await popup.close();
  });
});
