import type { Page } from 'puppeteer-core';
import { type BenchPages, startAndIdle } from './bench-page.ts';
import { type Figure, median } from './figures.ts';
import { SamplePage } from './sample-page.ts';

const rounds = 5;
const frames = 120;

/** A change of the page in each frame. */
interface Scene {
  readonly what: string;
  readonly bytes: number;
  /** Runs in the page. */
  readonly eachFrame: string;
}

const scenes: readonly Scene[] = [
  {
    what: '1,000 mentions, a clock changes in each frame',
    bytes: 500_000,
    eachFrame: `document.querySelector('#clock').firstChild.nodeValue = String(frame)`,
  },
  {
    what: '2,000 mentions, the page scrolls in each frame',
    bytes: 1_000_000,
    eachFrame: 'scrollBy(0, 60)',
  },
];

/** Our cost per frame on a page that is already scanned. */
export async function measureFrames(pages: BenchPages): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const scene of scenes) {
    const withUs: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      withUs.push(await play(pages, scene, true));
      alone.push(await play(pages, scene, false));
    }
    const value = median(alone);
    const against = { what: 'without us', value, ratio: median(withUs) / value };
    const what = `${scene.what}: time of the page per frame`;
    figures.push({ what, value: median(withUs), unit: 'ms', against });
  }
  return figures;
}

/** Returns the milliseconds of the page's work per frame, layout and paint included. */
async function play(pages: BenchPages, { bytes, eachFrame }: Scene, withUs: boolean): Promise<number> {
  const page = await pages.open(`<p id="clock">0</p>${new SamplePage().body(bytes)}`);
  await startAndIdle(page, withUs);
  const before = await taskTime(page);
  await page.evaluate(`(async () => {
    for (let frame = 0; frame < ${frames}; frame += 1) {
      await new Promise(requestAnimationFrame);
      ${eachFrame};
    }
  })()`);
  const spent = (await taskTime(page)) - before;
  await page.close();
  return spent / frames;
}

/** Milliseconds of work of the page's main thread since the load. */
async function taskTime(page: Page): Promise<number> {
  return ((await page.metrics()).TaskDuration ?? 0) * 1_000;
}
