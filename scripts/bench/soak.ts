import type { Page } from 'puppeteer-core';
import { measureTimeOf } from '../../test/support/our-time.ts';
import { articleHtml } from '../demo/article.ts';
import type { Figure } from './figures.ts';
import { asPage, newsSite, untilIdle, withProduct } from './product.ts';

const tabs = 100;
/** Duration of the changes. */
const soakMs = 300_000;
const changesPerSecond = 50;
const parts = 10;
/** Changes of address in one tab, and after how many the heap is measured for comparison. */
const addresses = 2_000;
const firstAddresses = 200;

/**
 * Many tabs, one tab with many addresses, then one page that changes continuously: requests, processor time and heap. Takes
 * about ten minutes.
 */
export async function measureSoak(): Promise<Figure[]> {
  return [...(await measureTabs()), ...(await measureAddresses()), ...(await measureChanges())];
}

/** A hundred tabs with the same article, opened in sequence. */
function measureTabs(): Promise<Figure[]> {
  return withProduct(true, async ({ world, chromium }) => {
    for (let tab = 0; tab < tabs; tab += 1) world.page(`${newsSite}/${tab}`, articleHtml());
    const start = Date.now();
    for (let tab = 0; tab < tabs; tab += 1) await chromium.open(`${newsSite}/${tab}`);
    const minutes = (Date.now() - start) / 60_000;
    const sent = world.requests.filter(({ url }) => !url.startsWith(newsSite));
    const hosts = [...new Set(sent.map(({ host }) => host))];
    const counts = hosts.map((host) => `${host} ${sent.filter((request) => request.host === host).length}`);
    console.error(`requests of ${tabs} tabs in ${minutes.toFixed(1)} min: ${counts.join(', ') || 'none'}`);
    const worker = await (
      await chromium.browser.waitForTarget((target) => target.url().endsWith('/background.js'))
    ).worker();
    const { usedSize } = await worker!.client.send('Runtime.getHeapUsage');
    return [{ what: `heap of the background after ${tabs} tabs`, value: usedSize / 1e6, unit: 'MB' }];
  });
}

/** A single-page application that shows another article at each address. */
function measureAddresses(): Promise<Figure[]> {
  return withProduct(true, async ({ world, chromium }) => {
    world.page(`${newsSite}/application`, asPage('<main><p>Bitcoin</p></main>'));
    const page = await chromium.open(`${newsSite}/application`);
    await untilIdle(page);
    await page.evaluate(changeAddress, 0, firstAddresses);
    const before = await heapOf(page);
    const sentBefore = world.requests.length;
    for (let from = firstAddresses; from < addresses; from += firstAddresses)
      await page.evaluate(changeAddress, from, from + firstAddresses);
    const after = await heapOf(page);
    const sent = world.requests.slice(sentBefore).filter(({ url }) => !url.startsWith(newsSite));
    console.error(
      `requests of ${addresses - firstAddresses} addresses: ${sent.map(({ host }) => host).join(', ') || 'none'}`,
    );
    return [
      {
        what: `heap after ${addresses} addresses`,
        value: after,
        unit: 'MB',
        against: {
          what: `the heap after ${firstAddresses}`,
          value: before,
          ratio: after / before,
        },
      },
    ];
  });
}

/** Runs in the page. Each address has an article of twenty paragraphs with coins, and is read before the next one. */
async function changeAddress(from: number, to: number): Promise<void> {
  const main = document.querySelector('main')!;
  for (let count = from; count < to; count += 1) {
    history.pushState(null, '', `/application/${count}`);
    const article = Array.from({ length: 20 }, (_, index) =>
      Object.assign(document.createElement('p'), {
        textContent: `Bitcoin, Dogecoin and Solana ${count} ${index}`,
      }),
    );
    main.replaceChildren(...article);
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
}

/** Fifty changes a second: appends a paragraph with a coin and removes the oldest. */
function measureChanges(): Promise<Figure[]> {
  return withProduct(true, async ({ world, chromium }) => {
    world.page(`${newsSite}/changes`, asPage('<p>Bitcoin</p><main></main>'));
    const page = await chromium.open(`${newsSite}/changes`);
    await untilIdle(page);
    const changing = (): Promise<void> => page.evaluate(change, changesPerSecond, soakMs / parts);
    // Compared with the heap after the first part: from then on the page is as long as it stays.
    await changing();
    const before = await heapOf(page);
    const meter = await measureTimeOf(page, chromium.extension.id);
    // In parts, because a protocol call times out after three minutes.
    const heaps: number[] = [];
    for (let part = 0; part < parts; part += 1) {
      await changing();
      heaps.push(await heapOf(page));
    }
    const ours = await meter.stop();
    const after = heaps.at(-1)!;
    console.error(
      `heap of the page in MB, every ${soakMs / parts / 1_000} s: ${heaps.map((heap) => heap.toFixed(2)).join(', ')}`,
    );
    const what = `${soakMs / 1_000} s of ${changesPerSecond} changes a second`;
    return [
      {
        what: `our time in ${what}`,
        value: ours,
        unit: 'ms',
        against: { what: 'the time', value: soakMs, ratio: ours / soakMs },
      },
      {
        what: `heap after ${what}`,
        value: after,
        unit: 'MB',
        against: { what: 'the heap before, of as long a page', value: before, ratio: after / before },
      },
    ];
  });
}

/** Runs in the page. Keeps the number of paragraphs constant. */
async function change(perSecond: number, ms: number): Promise<void> {
  const main = document.querySelector('main')!;
  const end = performance.now() + ms;
  for (let count = 0; performance.now() < end; count += 1) {
    main.append(Object.assign(document.createElement('p'), { textContent: `Dogecoin and Solana ${count}` }));
    if (main.childElementCount > 200) main.firstElementChild!.remove();
    await new Promise((resolve) => void setTimeout(resolve, 1_000 / perSecond));
  }
}

/** In megabytes, after garbage collections. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
