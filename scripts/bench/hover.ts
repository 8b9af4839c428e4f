import type { Page } from 'puppeteer-core';
import { articleHtml, articleUrl, sampleMentions } from '../demo/article.ts';
import { hoverText, movePointerAway } from '../../test/support/pointer.ts';
import { popoverGone, popoverWith } from '../../test/support/popover.ts';
import { type Figure, median, quantile } from './figures.ts';
import { withProduct } from './product.ts';

const rounds = 40;
/** The hover delay in the default settings. */
const delayMs = 150;

/** Time from the pointer's rest on a mention to the frame that shows the card, minus the hover delay. */
export function measureHover(): Promise<Figure[]> {
  return withProduct(true, async ({ world, chromium }) => {
    world.page(articleUrl, articleHtml());
    const page = await chromium.open(articleUrl);
    await hoverText(page, 'BTC');
    // From now on the price and the card's code are loaded.
    await popoverWith(page, 'BTC');
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await movePointerAway(page);
      await popoverGone(page);
      times.push((await timeOfHover(page, sampleMentions[round % sampleMentions.length]!.text)) - delayMs);
    }
    return [
      {
        what: 'hover to painted card, beyond the delay',
        value: median(times),
        unit: 'ms',
        goal: { of: 'value', atMost: 16 },
      },
      {
        what: 'the same, 95th percentile',
        value: quantile(times, 0.95),
        unit: 'ms',
        goal: { of: 'value', atMost: 33 },
      },
    ];
  });
}

/** Milliseconds from the last movement of the pointer to the end of the first frame in which the card is open. */
async function timeOfHover(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    const painted = new Promise<number>((resolve) => {
      let moved = 0;
      addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
      const look = (): void => {
        if (moved === 0 || !document.querySelector('html > [popover]:popover-open')) {
          requestAnimationFrame(look);
          return;
        }
        // A message posted in a frame's callbacks is delivered after the frame is painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - moved), { once: true });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
    Object.assign(window, { painted });
  });
  await hoverText(page, text);
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}
