import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { pressInCard } from '../support/press-in-card.ts';
import { startPriceLog } from '../support/price-log.ts';
import { openPopup } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { html, openMarked } from './product.ts';
import {
  cardWithLivePrice,
  cardWithPrice,
  hoverCoin,
  type LiveProduct,
  setBitcoinPrice,
  startLiveProduct,
  withPlainSpaces,
} from './live-product.ts';

const otherUrl = 'https://www.coindesk.com/markets/gala';

let product: LiveProduct;
beforeEach(async () => {
  product = await startLiveProduct();
});
afterEach(() => product.close());

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe('live prices', () => {
  test('a tick is on the screen within 250 ms, in the reader’s currency and with its source', async () => {
    await hoverCoin(product, 'BTC');
    expect((await popoverWith(product.page, 'BTC')).parts['price']).toBe('$70,652.60');
    await cardWithLivePrice(product, '$70,652.60');
    product.binance.manual = true;
    setBitcoinPrice(product, 70_600);
    product.binance.sendPrice('bitcoin');
    const live = await cardWithPrice(product, '$70,600.00');
    expect(live.text).toContain('Live');
    expect(live.parts['source']).toBe('Binance');
    expect(live.text).toContain('Price on Binance, via USDT');
    // Against the aggregate's price a day ago.
    expect(live.parts['change']).toContain('+10.58%');

    const painted = await startPriceLog(product.page);
    const sent = new Map<string, number>();
    let sentAt = 0;
    for (let tick = 1; tick <= 50; tick += 1) {
      // What comes sooner is coalesced: a listener gets four messages a second.
      await waitFor(() => Date.now() - sentAt > 400, { what: 'the next message to be due' });
      setBitcoinPrice(product, 70_600 + tick);
      sentAt = Date.now();
      sent.set(`$${(70_600 + tick).toLocaleString('en-US')}.00`, sentAt);
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
    await cardWithLivePrice(product, '$70,652.60');
    product.binance.manual = true;
    for (const text of ['', '<html>', '[]', '{"stream":1}', '{"e":"24hrMiniTicker","s":"BTCUSDT","c":"0"}'])
      product.binance.sendText(text);
    setBitcoinPrice(product, 70_700);
    product.binance.sendPrice('bitcoin');
    const { text } = await cardWithPrice(product, '$70,700.00');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  test('card and popup subscribe the same fifty coins, whichever they show; a pinned card’s coin besides', async () => {
    product.world.page(otherUrl, html('<p>The price of Gala (GALA) rises. Bitcoin, too.</p>'));
    await hoverCoin(product, 'BTC');
    await cardWithLivePrice(product, '$70,652.60');
    expect(product.binance.coins).toHaveLength(50);
    expect(product.binance.coins.slice(0, 3)).toEqual(['bitcoin', 'ethereum', 'binancecoin']);
    await movePointerAway(product.page);
    await waitFor(() => product.binance.open === 0, { what: 'the end of the connection' });

    const other = await openMarked(product, otherUrl);
    await hoverText(other, 'GALA');
    await popoverWith(other, 'GALA');
    await waitFor(() => product.binance.open === 1, { what: 'the stream' });
    expect(product.binance.coins).not.toContain('gala');
    const popup = await openPopup(product.chromium, other);
    await popup.waitForFunction(() => document.body.innerText.includes('live: Binance, via USDT'));
    expect(product.binance.coins).toHaveLength(50);
    await popup.close();

    await hoverText(other, 'GALA');
    await popoverWith(other, 'GALA');
    await pressInCard(other, 'pin');
    await waitFor(() => product.binance.coins.includes('gala'), {
      what: 'the subscription of the pinned coin',
    });
    await popoverWith(other, 'GALA live', ({ text }) => text.includes('Live'));
    const handshakes = product.world.requestsTo('data-stream.binance.vision').map(({ url }) => url);
    process.stdout.write(`handshakes: ${handshakes.length}, ${new Set(handshakes).size} different\n`);
    expect(handshakes.length).toBeGreaterThan(1);
    expect(new Set(handshakes).size).toBe(1);
  });
});
