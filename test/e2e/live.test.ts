import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { marked } from '../support/marks.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, type PopoverReading, popoverWith, readPopover } from '../support/popover.ts';
import { startPriceLog } from '../support/price-log.ts';
import { openPopup, stopWorker } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import type { StreamHost } from '../world/providers/stream-host.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let binance: StreamHost;
let coinbase: StreamHost;
let page: Page;
beforeEach(async () => {
  binance = binanceStream();
  coinbase = coinbaseStream();
  product = await startProduct([coingecko, binance, coinbase]);
  page = await product.chromium.open(articleUrl);
  await marked(page);
});
afterEach(() => product.close());

function setPrice(price: number): void {
  product.world.market.set('bitcoin', { price, change24h: 10.66 });
}

async function hover(text: string): Promise<void> {
  await page.bringToFront();
  await hoverText(page, text);
}

/** The card of the coin under the pointer, once its price is this. */
function priced(price: string, timeout = 15_000): Promise<PopoverReading> {
  return waitFor(
    async () => {
      const popover = await readPopover(page);
      return popover && plain(popover.parts['price']) === price ? popover : null;
    },
    { what: `the price ${price}`, timeout },
  );
}

/** With ordinary blanks: a number and its unit are kept together by one that does not break. */
function plain(text = ''): string {
  return text.replaceAll('\u00A0', ' ');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe('ticks', () => {
  test('one is on the screen within 250 ms, in its own unit, with its own source', async () => {
    binance.manual = true;
    await hover('BTC');
    expect((await popoverWith(page, 'BTC')).parts['price']).toBe('$70,652.60');
    await waitFor(() => binance.open === 1, { what: 'the stream' });
    setPrice(70_600);
    binance.tell('bitcoin');
    const live = await priced('70,600.00 USDT');
    expect(live.text).toContain('Live');
    expect(live.parts['source']).toBe('Binance');
    expect(live.parts['change']).toContain('+10.66%');

    const painted = await startPriceLog(page);
    const sent = new Map<string, number>();
    let sentAt = 0;
    for (let tick = 1; tick <= 50; tick += 1) {
      // What comes sooner is coalesced: a listener gets four messages a second.
      await waitFor(() => Date.now() - sentAt > 300, { what: 'the next message to be due' });
      setPrice(70_600 + tick);
      sentAt = Date.now();
      sent.set(`${(70_600 + tick).toLocaleString('en-US')}.00 USDT`, sentAt);
      binance.tell('bitcoin');
      await waitFor(async () => (await painted()).length >= tick, { what: `tick ${tick} on the screen` });
    }
    const delays = (await painted()).map(({ text, at }) => at - (sent.get(plain(text)) ?? Number.NaN));
    const slowest = Math.max(...delays);
    process.stdout.write(
      `tick to screen: median ${median(delays)} ms, slowest ${slowest} ms, ${delays.length} ticks\n`,
    );
    expect(delays).toHaveLength(50);
    expect(median(delays)).toBeLessThanOrEqual(250);
  });

  test('frames that do not fit change nothing', async () => {
    await hover('BTC');
    await priced('70,652.60 USDT');
    binance.manual = true;
    for (const text of ['', '<html>', '[]', '{"stream":1}', '{"e":"24hrMiniTicker","s":"BTCUSDT","c":"0"}'])
      binance.say(text);
    setPrice(70_700);
    binance.tell('bitcoin');
    const { text } = await priced('70,700.00 USDT');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  test('the popup streams the watchlist, and no other coin of the page', async () => {
    const popup = await openPopup(product.chromium, page);
    await popup.waitForFunction(() => /70,652\.60\sUSDT/.test(document.body.innerText));
    expect(await popup.evaluate(() => document.body.innerText)).toContain('live: Binance');
    expect(binance.coins.toSorted()).toEqual(['bitcoin', 'ethereum', 'solana']);
    await popup.close();
  });
});

describe('the connection', () => {
  test('closes 5 s after the last listener, and one serves all', async () => {
    await hover('BTC');
    await priced('70,652.60 USDT');
    await movePointerAway(page);
    await popoverGone(page);
    await hover('Ethereum');
    await priced('2,070.24 USDT');
    expect(binance.openings).toHaveLength(1);
    await waitFor(() => binance.coins.join() === 'ethereum', { what: 'Bitcoin to be unsubscribed' });
    const popup = await openPopup(product.chromium, page);
    await popup.waitForFunction(() => /70,652\.60\sUSDT/.test(document.body.innerText));
    await movePointerAway(page);
    await popoverGone(page);
    await popup.close();
    const gone = Date.now();
    await waitFor(() => binance.open === 0, { what: 'the end of the connection' });
    const lingered = (binance.closings[0] ?? 0) - gone;
    process.stdout.write(`connection closed ${lingered} ms after the last listener\n`);
    expect(lingered).toBeGreaterThan(4000);
    expect(lingered).toBeLessThan(6500);
    expect(binance.openings).toHaveLength(1);
  });

  test('silence: the next stream after 10 s, then polling', async () => {
    await hover('BTC');
    await priced('70,652.60 USDT');
    binance.silent = true;
    const silentAt = Date.now();
    const next = await priced('$70,652.60');
    process.stdout.write(`silent Binance: Coinbase after ${Date.now() - silentAt} ms\n`);
    expect(next.parts['source']).toContain('Coinbase');
    expect(next.text).toContain('Live');
    expect(coinbase.openings[0]! - silentAt).toBeLessThan(12_000);

    coinbase.silent = true;
    setPrice(70_900);
    const polled = await priced('$70,900.00', 75_000);
    expect(polled.parts['source']).toContain('CoinGecko');
    expect(polled.text).not.toContain('Live');
  }, 120_000);

  test('refused: the next stream at once', async () => {
    product.world.fault('data-stream.binance.vision', { kind: 'down' });
    await hover('BTC');
    const { parts } = await waitFor(
      async () => {
        const popover = await readPopover(page);
        return popover?.text.includes('Live') ? popover : null;
      },
      { what: 'a live price' },
    );
    expect(parts['source']).toContain('Coinbase');
    expect(parts['price']).toBe('$70,652.60');
  });

  test('announced to end, or just cut: prices go on', async () => {
    await hover('BTC');
    await priced('70,652.60 USDT');
    // A connection that is ended at once again is begun again more slowly.
    await waitFor(() => Date.now() - binance.openings[0]! > 5500, { what: 'the connection to be settled' });
    const said = Date.now();
    binance.sayFarewell();
    await waitFor(() => binance.openings.length === 2 && binance.open === 1, { what: 'a new connection' });
    expect(binance.openings[1]! - said).toBeLessThan(1000);
    setPrice(70_800);
    await priced('70,800.00 USDT');
    binance.cut();
    setPrice(70_900);
    await priced('70,900.00 USDT');
    expect(coinbase.openings).toHaveLength(0);
  });
});

describe('the worker is killed', () => {
  test('at ten moments of a stream: prices go on, on one connection, and nothing is asked for twice', async () => {
    await hover('BTC');
    const waits: number[] = [];
    // From "the connection is just being made" to "between two prices of a stream that has long been running".
    for (const [kill, delay] of [0, 20, 60, 120, 250, 400, 700, 1000, 1300, 1800].entries()) {
      await new Promise((resolve) => {
        setTimeout(resolve, delay);
      });
      await stopWorker(product.chromium);
      const killed = Date.now();
      setPrice(70_001 + kill);
      await priced(`${(70_001 + kill).toLocaleString('en-US')}.00 USDT`);
      waits.push(Date.now() - killed);
    }
    process.stdout.write(`worker killed ten times: prices again after ${waits.join(', ')} ms\n`);
    expect(binance.open).toBe(1);
    expect(Math.max(...waits)).toBeLessThan(5000);
    // For prices: the card's chart is asked for besides.
    const asked = product.world
      .requestsTo('api.coingecko.com')
      .filter(({ path }) => path.endsWith('/coins/markets'));
    const span = asked.at(-1)!.at - asked[0]!.at;
    expect(asked.length).toBeLessThanOrEqual(1 + Math.floor(span / 60_000));
  }, 90_000);
});
