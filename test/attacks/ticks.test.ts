import { afterEach, beforeEach, expect } from 'vitest';
import { type LiveProduct, startLiveProduct, withPlainSpaces } from '../e2e/live-product.ts';
import { attack } from '../support/attack.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { openOptions } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';

let product: LiveProduct;
beforeEach(async () => {
  product = await startLiveProduct();
  product.binance.manual = true;
});
afterEach(() => product.close());

interface PageLoad {
  /** How often the page's own timer ran, which is set to 20 ms. */
  readonly runs: number;
  /** The longest task of the page, in milliseconds; 0 where none took 50. */
  readonly longestTask: number;
}

/** How the page's own timer runs for this time while `work` goes on, which ends with it. */
async function loadWhile(ms: number, work: () => () => unknown): Promise<PageLoad> {
  const end = work();
  const load = await product.page.evaluate(
    (time) =>
      new Promise<PageLoad>((resolve) => {
        const seen = { runs: 0, longestTask: 0 };
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries())
            seen.longestTask = Math.max(seen.longestTask, duration);
        });
        tasks.observe({ type: 'longtask' });
        const began = performance.now();
        const timer = setInterval(() => {
          seen.runs += 1;
          if (performance.now() - began < time) return;
          clearInterval(timer);
          tasks.disconnect();
          resolve(seen);
        }, 20);
      }),
    ms,
  );
  end();
  return load;
}

const quiet = (): (() => undefined) => () => undefined;
const describeLoad = (before: PageLoad, during: PageLoad): string =>
  `the page's timer ran ${during.runs} times, ${before.runs} without ticks; longest task ${Math.round(during.longestTask)} ms`;

/** Listens to the background as a page does, from the options page; counts what it is sent, from the first message to the last. */
async function listen(): Promise<() => Promise<{ messages: number; ms: number; text: string }>> {
  const options = await openOptions(product.chromium);
  await options.evaluate(`{
    globalThis.heard = { messages: 0, ms: 0, text: '' };
    let began = 0;
    const port = chrome.runtime.connect({ name: 'live' });
    port.onMessage.addListener((news) => {
      heard.messages += 1;
      began ||= performance.now();
      heard.ms = performance.now() - began;
      heard.text = JSON.stringify(news);
    });
    port.postMessage({ coins: ['bitcoin'], named: ['bitcoin'] });
  }`);
  await product.page.bringToFront();
  return () => options.evaluate('heard') as Promise<{ messages: number; ms: number; text: string }>;
}

async function openCard(): Promise<void> {
  await hoverText(product.page, 'BTC');
  await popoverWith(product.page, 'BTC');
  await waitFor(() => product.binance.open === 1, { what: 'the stream' });
}

attack(
  {
    attack: 'A stream overloads the page with ticks below the limit',
    browser: 'chromium',
    tried: '300 ticks a second for 5 s',
    held: 'at most 4 messages a second; newest price shown; the page’s timer continues',
  },
  async () => {
    const heard = await listen();
    await openCard();
    const before = await loadWhile(5_000, quiet);
    let last = 0;
    const during = await loadWhile(5_000, () => {
      const stop = product.binance.flood('bitcoin', 300, 71_000);
      return () => (last = stop());
    });
    const price = `$${last.toLocaleString('en-US')}.00`;
    await popoverWith(
      product.page,
      `BTC at ${price}`,
      ({ parts }) => withPlainSpaces(parts['price']) === price,
    );
    // The other listener may get it a moment later than the card.
    const { messages, ms } = await waitFor(
      async () => {
        const all = await heard();
        return all.text.includes(String(last)) && all;
      },
      { what: 'the newest price at the other listener' },
    );
    process.stdout.write(
      `300 ticks a second: ${messages} messages in ${Math.round(ms)} ms; ${describeLoad(before, during)}\n`,
    );
    // The first and the last message may arrive late by the time between two of them, each.
    expect(messages).toBeLessThanOrEqual(4 * (ms / 1000) + 3);
    expect(during.runs).toBeGreaterThan(before.runs / 10);
  },
);

attack(
  {
    attack: 'A stream floods the background and the page',
    browser: 'chromium',
    tried: '10,000 ticks a second for 5 s',
    held: 'stream closed and not opened again; prices from the next stream; the page’s timer continues',
  },
  async () => {
    const heard = await listen();
    await openCard();
    const before = await loadWhile(5_000, quiet);
    const began = Date.now();
    const during = await loadWhile(5_000, () => product.binance.flood('bitcoin', 10_000, 71_000));
    const { messages } = await heard();
    expect(product.binance.closings).toHaveLength(1);
    expect(product.binance.openings).toHaveLength(1);
    process.stdout.write(
      `10,000 ticks a second: closed after ${product.binance.closings[0]! - began} ms, ${messages} messages in 5 s; ` +
        `${describeLoad(before, during)}\n`,
    );
    expect(messages).toBeLessThanOrEqual(21);
    expect(during.runs).toBeGreaterThan(before.runs / 10);
    product.world.market.set('bitcoin', { price: 70_700.5, change24h: 10 });
    product.coinbase.sendPrice('bitcoin');
    const { parts } = await popoverWith(product.page, 'BTC', (card) => card.parts['price'] === '$70,700.50');
    expect(parts['source']).toContain('Coinbase');
  },
);

attack(
  {
    attack: 'All streams flood',
    browser: 'chromium',
    tried: '10,000 ticks a second from both exchanges',
    held: 'both closed, and polling continues with the newest price',
  },
  async () => {
    // From the streams come the floods' prices alone: the right one can only be polled.
    product.coinbase.manual = true;
    await openCard();
    const stops = [
      product.binance.flood('bitcoin', 10_000, 71_000),
      product.coinbase.flood('bitcoin', 10_000, 72_000),
    ];
    await waitFor(() => product.binance.closings.length === 1 && product.coinbase.closings.length === 1, {
      what: 'both connections to be closed',
    });
    product.world.market.set('bitcoin', { price: 70_900.25, change24h: 10 });
    const { parts, text } = await popoverWith(
      product.page,
      'BTC',
      (card) => card.parts['price'] === '$70,900.25',
      75_000,
    );
    for (const stop of stops) stop();
    expect(parts['source']).toContain('CoinGecko');
    expect(text).not.toContain('Live');
  },
  120_000,
);
