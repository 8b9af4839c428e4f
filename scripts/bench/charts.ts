import { outgoingRequests } from '../../utils/domain/requests/outgoing.ts';
import { join } from 'node:path';
import { type Page, TargetType } from 'puppeteer-core';
import { launchChromium } from '../../test/support/launch-chromium.ts';
import { waitForMarks } from '../../test/support/marks.ts';
import { hoverText, movePointerAway } from '../../test/support/pointer.ts';
import { callInCard, popoverGone, popoverWith } from '../../test/support/popover.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { json, type WorldHost } from '../../test/world/exchange.ts';
import { coingecko } from '../../test/world/providers/coingecko.ts';
import { startWorld, type World } from '../../test/world/world.ts';
import { root } from '../run-command.ts';
import { type Figure, median, quantile } from './figures.ts';
import { asPage, newsSite } from './product.ts';

/** The hover delay in the default settings. */
const delayMs = 150;
const rounds = 3;
const url = `${newsSite}/charts`;
const warm = 'Bitcoin';
const names = [
  'Ethereum',
  'Solana',
  'Dogecoin',
  'Cardano',
  'Monero',
  'Zcash',
  'Litecoin',
  'Chainlink',
  'Polkadot',
  'Hedera',
  'Uniswap',
  'Stellar',
];

/** What a card was like in the first frame in which it was open. */
interface FirstFrame {
  readonly chart: string | null;
  /** Milliseconds from the pointer's last movement to the frame's paint. */
  readonly after: number;
}

/** Whether cards open with their charts, for twelve coins one after the other, and the worker's heap with the snapshot. */
export async function measureCharts(): Promise<Figure[]> {
  const frames: FirstFrame[] = [];
  const requests: string[] = [];
  const withSnapshot: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await withWorld(coingecko, async (page, world, heap) => {
      await waitFor(async () => world.requests.some(({ url: sent }) => sent.includes('sparkline=true')), {
        what: 'the snapshot',
      });
      await warmUp(page);
      const before = world.requests.length;
      for (const name of names) frames.push(await firstFrame(page, name));
      requests.push(...world.requests.slice(before).map(({ url: sent }) => sent));
      withSnapshot.push(await heap());
    });
  }
  const without: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    await withWorld(withoutSnapshot, async (page, _world, heap) => {
      await warmUp(page);
      for (const name of names) await firstFrame(page, name);
      without.push(await heap());
    });
  const late = frames.filter(({ chart }) => chart !== 'ready' && chart !== 'shape').length;
  const times = frames.map(({ after }) => after - delayMs);
  // The browser sends requests of its own; the shared stream is the same for every card.
  const sources = new Set(outgoingRequests.flatMap(({ hosts, messages }) => (messages ? [] : hosts)));
  const named = requests.filter((sent) => sources.has(new URL(sent).hostname) && !/page=\d/.test(sent));
  const [heap, plain] = [median(withSnapshot), median(without)];
  return [
    {
      what: `cards of ${frames.length} whose first painted frame has no chart`,
      value: late,
      unit: '×',
      goal: { of: 'value', atMost: 0 },
    },
    { what: 'hover to painted card with chart, beyond the delay', value: median(times), unit: 'ms' },
    { what: 'the same, 95th percentile', value: quantile(times, 0.95), unit: 'ms' },
    {
      what: 'requests that name a coin during these hovers',
      value: named.length,
      unit: '×',
      goal: { of: 'value', atMost: 0 },
    },
    {
      what: 'heap of the worker with the snapshot',
      value: heap,
      unit: 'MB',
      against: { what: 'the same without one', value: plain, ratio: heap / plain },
      goal: { of: 'ratio', atMost: 1.3 },
    },
  ];
}

/** CoinGecko without prices of seven days. */
const withoutSnapshot: WorldHost = {
  hosts: coingecko.hosts,
  answer: (request, market) =>
    request.query.has('sparkline') ? json({ error: 'none' }, 500) : coingecko.answer(request, market),
};

async function withWorld(
  host: WorldHost,
  work: (page: Page, world: World, heap: () => Promise<number>) => Promise<void>,
): Promise<void> {
  const world = await startWorld([host]);
  world.market.past = ({ price, coin }, at, now) =>
    (price ?? 0) * (1 + 0.04 * (Math.sin(at / 7e6 + coin.rank) - Math.sin(now / 7e6 + coin.rank)));
  world.page(url, asPage([warm, ...names].map((name) => `<p>${name} moved.</p>`).join('')));
  const chromium = await launchChromium({ world, extensionDir: join(root, '.output/chrome-mv3') });
  try {
    const page = await chromium.open(url);
    await work(page, world, async () => {
      const target = await chromium.browser.waitForTarget(
        (each) => each.type() === TargetType.SERVICE_WORKER,
      );
      const session = await target.createCDPSession();
      await session.send('HeapProfiler.enable');
      for (let again = 0; again < 3; again += 1) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return usedSize / 1_000_000;
    });
  } finally {
    await chromium.close();
    await world.close();
  }
}

/** The card's code and the prices are loaded with the first card. */
async function warmUp(page: Page): Promise<void> {
  await waitForMarks(page);
  await hoverText(page, warm);
  await popoverWith(page, warm, ({ parts: { price } }) => /\d/.test(price ?? ''));
  await callInCard(page, function () {
    Object.assign(globalThis, { cardRoot: this });
    return true;
  });
}

async function firstFrame(page: Page, name: string): Promise<FirstFrame> {
  await movePointerAway(page);
  await popoverGone(page);
  await page.evaluate(() => {
    const { cardRoot } = globalThis as unknown as { cardRoot: ShadowRoot };
    const seen = new Promise<FirstFrame>((resolve) => {
      let moved = 0;
      addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
      const look = (): void => {
        if (moved === 0 || !document.querySelector('html > [popover]:popover-open')) {
          requestAnimationFrame(look);
          return;
        }
        const chart = cardRoot.querySelector('.chart')?.getAttribute('data-chart') ?? null;
        // A message posted in a frame's callbacks is delivered after the frame is painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve({ chart, after: performance.now() - moved }), {
          once: true,
        });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
    Object.assign(globalThis, { seen });
  });
  await hoverText(page, name);
  return page.evaluate(() => (globalThis as unknown as { seen: Promise<FirstFrame> }).seen);
}
