import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { movePointerAway } from '../support/pointer.ts';
import { popoverGone, readPopover } from '../support/popover.ts';
import { openPopup, stopWorker } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import {
  cardWithLivePrice,
  cardWithPrice,
  hoverCoin,
  type LiveProduct,
  setBitcoinPrice,
  startLiveProduct,
} from './live-product.ts';

let product: LiveProduct;
beforeEach(async () => {
  product = await startLiveProduct();
});
afterEach(() => product.close());

describe('the connection', () => {
  test('closes 5 s after the last subscriber, and all subscribers share one', async () => {
    await hoverCoin(product, 'BTC');
    await cardWithLivePrice(product, '$70,652.60');
    await movePointerAway(product.page);
    await popoverGone(product.page);
    await hoverCoin(product, 'Ethereum');
    await cardWithLivePrice(product, '$2,070.24');
    expect(product.binance.openings).toHaveLength(1);
    const popup = await openPopup(product.chromium, product.page);
    await popup.waitForFunction(() => document.body.innerText.includes('live: Binance'));
    await movePointerAway(product.page);
    await popoverGone(product.page);
    await popup.close();
    const closedAt = Date.now();
    await waitFor(() => product.binance.open === 0, { what: 'the end of the connection' });
    const lingered = (product.binance.closings[0] ?? 0) - closedAt;
    process.stdout.write(`connection closed ${lingered} ms after the last subscriber\n`);
    expect(lingered).toBeGreaterThan(4000);
    expect(lingered).toBeLessThan(10_000);
    expect(product.binance.openings).toHaveLength(1);
  });

  test('a silent stream: falls back to the next stream after 10 s, then to polling', async () => {
    await hoverCoin(product, 'BTC');
    await cardWithLivePrice(product, '$70,652.60');
    product.binance.silent = true;
    const silentAt = Date.now();
    setBitcoinPrice(product, 70_800);
    const next = await cardWithLivePrice(product, '$70,800.00');
    process.stdout.write(`silent Binance: Coinbase after ${Date.now() - silentAt} ms\n`);
    expect(next.parts['source']).toContain('Coinbase');
    expect(next.text).toContain('Live');
    expect(product.coinbase.openings[0]! - silentAt).toBeLessThan(16_000);

    product.coinbase.silent = true;
    setBitcoinPrice(product, 70_900);
    const polled = await cardWithPrice(product, '$70,900.00', 75_000);
    expect(polled.parts['source']).toContain('CoinGecko');
    expect(polled.text).not.toContain('Live');
  }, 120_000);

  test('a refused connection: falls back to the next stream at once', async () => {
    product.world.fault('data-stream.binance.vision', { kind: 'down' });
    await hoverCoin(product, 'BTC');
    const { parts } = await waitFor(
      async () => {
        const popover = await readPopover(product.page);
        return popover?.text.includes('Live') ? popover : null;
      },
      { what: 'a live price' },
    );
    expect(parts['source']).toContain('Coinbase');
    expect(parts['price']).toBe('$70,652.60');
  });

  test('a connection that ends, with or without a notice, is opened again', async () => {
    await hoverCoin(product, 'BTC');
    await cardWithLivePrice(product, '$70,652.60');
    // A connection that ends soon after it was opened is opened again only after a delay.
    await waitFor(() => Date.now() - product.binance.openings[0]! > 5500, {
      what: 'the connection to be 5.5 s old',
    });
    const announcedAt = Date.now();
    product.binance.announceClose();
    await waitFor(() => product.binance.openings.length === 2 && product.binance.open === 1, {
      what: 'a new connection',
    });
    expect(product.binance.openings[1]! - announcedAt).toBeLessThan(3000);
    setBitcoinPrice(product, 70_800);
    await cardWithPrice(product, '$70,800.00');
    product.binance.cut();
    setBitcoinPrice(product, 70_900);
    await cardWithPrice(product, '$70,900.00');
    expect(product.coinbase.openings).toHaveLength(0);
  });
});

describe('a worker that is killed', () => {
  test('ten times during a stream: prices continue on one connection, without duplicate requests', async () => {
    await hoverCoin(product, 'BTC');
    const waits: number[] = [];
    // From the opening of the connection to the time between two prices of a stream that has been running for seconds.
    for (const [kill, delay] of [0, 20, 60, 120, 250, 400, 700, 1000, 1300, 1800].entries()) {
      await new Promise((resolve) => {
        setTimeout(resolve, delay);
      });
      await stopWorker(product.chromium);
      const killed = Date.now();
      setBitcoinPrice(product, 70_001 + kill);
      await cardWithPrice(product, `$${(70_001 + kill).toLocaleString('en-US')}.00`);
      waits.push(Date.now() - killed);
    }
    process.stdout.write(`worker killed ten times: prices again after ${waits.join(', ')} ms\n`);
    expect(product.binance.open).toBe(1);
    expect(Math.max(...waits)).toBeLessThan(10_000);
    // Price requests only; there is an hourly snapshot, too.
    const asked = product.world
      .requestsTo('api.coingecko.com')
      .filter(({ url }) => url.includes('/coins/markets?') && !url.includes('sparkline=true'));
    const span = asked.at(-1)!.at - asked[0]!.at;
    expect(asked.length).toBeLessThanOrEqual(1 + Math.floor(span / 60_000));
  }, 90_000);
});
