import type { Page } from 'puppeteer-core';
import { openOptions, stopWorker } from '../../test/support/surfaces.ts';
import { coins } from '../../utils/domain/coin/catalog.ts';
import { type Figure, median, quantile } from './figures.ts';
import { type BenchProduct, withProduct } from './product.ts';

const openings = 30;
const watchlist = coins.slice(0, 30).map(({ id }) => id);

/** One opening of the popup, in milliseconds since its page began to load. */
interface Opening {
  /** The first frame with a row of the watchlist was painted. */
  readonly rows: number;
  /** The first frame with a price was painted. */
  readonly prices: number;
  /** The longest task; 0 where none took 50 ms. */
  readonly longestTask: number;
}

/**
 * How soon the popup has content from stored data, with a full watchlist: with the background worker running, and with one that
 * has to start first. In a tab, as the window of a popup is the browser's own time.
 */
export function measurePopup(): Promise<Figure[]> {
  return withProduct(true, async (product) => {
    await store(product);
    // The first opening fetches what the others find stored.
    await open(product);
    const warm: Opening[] = [];
    const cold: Opening[] = [];
    for (let count = 0; count < openings; count += 1) {
      warm.push(await open(product));
      await stopWorker(product.chromium);
      cold.push(await open(product));
    }
    return [...figuresOf('popup', warm, 100), ...figuresOf('popup, worker starting', cold, null)];
  });
}

function figuresOf(name: string, times: readonly Opening[], atMost: number | null): Figure[] {
  const prices = times.map((each) => each.prices);
  const rows = median(times.map((each) => each.rows));
  const value = median(prices);
  return [
    {
      what: `${name}: first frame with prices, of ${times.length} openings`,
      value,
      unit: 'ms',
      against: { what: 'first frame with rows', value: rows, ratio: value / rows },
      ...(atMost !== null && { goal: { of: 'value', atMost } }),
    },
    { what: 'the same, 95th percentile', value: quantile(prices, 0.95), unit: 'ms' },
    {
      what: 'the longest task, 0 below 50 ms',
      value: Math.max(...times.map((each) => each.longestTask)),
      unit: 'ms',
    },
  ];
}

async function store({ chromium }: BenchProduct): Promise<void> {
  const options = await openOptions(chromium);
  const settings = JSON.stringify({ version: 1, values: { watchlist } });
  await options.evaluate(`chrome.storage.local.set({ settings: ${settings} })`);
  await options.close();
}

async function open({ chromium }: BenchProduct): Promise<Opening> {
  const page = await chromium.browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchOpening);
    await page.goto(`chrome-extension://${chromium.extension.id}/popup.html`);
    return await openingOf(page);
  } finally {
    await page.close();
  }
}

/** Runs in the popup, as text: it may use nothing from outside. */
function watchOpening(): void {
  const seen = { rows: 0, prices: 0, longestTask: 0 };
  Object.assign(globalThis, { opening: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const note = (name: 'rows' | 'prices', selector: string): void => {
    if (seen[name] > 0 || document.querySelector(selector) === null) return;
    // A message posted in a frame's callbacks is delivered after the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (seen[name] ||= performance.now()), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };
  new MutationObserver(() => {
    note('rows', '[data-section=watchlist] [data-coin]');
    note('prices', '[data-section=watchlist] [data-part=price]');
  }).observe(document, { childList: true, subtree: true });
}

async function openingOf(page: Page): Promise<Opening> {
  const handle = await page.waitForFunction(() => {
    const { opening } = globalThis as unknown as { readonly opening: Opening };
    return opening.rows > 0 && opening.prices > 0 ? { ...opening } : null;
  });
  return (await handle.jsonValue()) as Opening;
}
