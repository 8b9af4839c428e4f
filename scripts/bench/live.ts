import type { Page } from 'puppeteer-core';
import type { BenchPages } from './bench-page.ts';
import { type Figure, median } from './figures.ts';
import { SamplePage } from './sample-page.ts';

const rounds = 5;

/** What a page that changes pays. */
export async function measureLivePage(pages: BenchPages): Promise<Figure[]> {
  const streamed: number[] = [];
  const streamedAlone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    streamed.push(await streamParagraphs(pages, true));
    streamedAlone.push(await streamParagraphs(pages, false));
  }
  const stream = median(streamed);
  const streamAlone = median(streamedAlone);
  const withUs: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    withUs.push(await appendAndRemove(pages, true));
    without.push(await appendAndRemove(pages, false));
  }
  const alone = median(without);
  const ticking: number[] = [];
  const tickingAlone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ticking.push(await tick(pages, true));
    tickingAlone.push(await tick(pages, false));
  }
  const tickAlone = median(tickingAlone);
  return [
    {
      what: '1,000 paragraphs streamed in one by one: our script time in all',
      value: stream - streamAlone,
      unit: 'ms',
      against: {
        what: 'script time of the page without us',
        value: streamAlone,
        ratio: (stream - streamAlone) / streamAlone,
      },
      goal: { of: 'value', atMost: 40 },
    },
    {
      what: '20,000 nodes appended, 10,000 removed: time of the page',
      value: median(withUs),
      unit: 'ms',
      against: { what: 'without us', value: alone, ratio: median(withUs) / alone },
      goal: { of: 'ratio', atMost: 1.3 },
    },
    {
      what: '1,000 mentions, a clock that ticks with each frame: time of the page for a frame',
      value: median(ticking),
      unit: 'ms',
      against: { what: 'without us', value: tickAlone, ratio: median(ticking) / tickAlone },
    },
  ];
}

async function startAndRest(page: Page): Promise<void> {
  await page.evaluate(() => tickmarkBench.start());
  await page.waitForFunction(() => tickmarkBench.painted() > 0);
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 1_000)));
}

/** One paragraph for each task of the page, as a stream brings them. Gives the milliseconds of all script, ours and the page's. */
async function streamParagraphs(pages: BenchPages, withUs: boolean): Promise<number> {
  const sample = new SamplePage();
  const paragraphs = Array.from({ length: 1_000 }, () => sample.paragraph());
  const page = await pages.open('<p>Bitcoin</p><main></main>');
  if (withUs) await startAndRest(page);
  const before = await scriptTime(page);
  await page.evaluate(async (all) => {
    const main = document.querySelector('main')!;
    for (const paragraph of all) {
      main.insertAdjacentHTML('beforeend', paragraph);
      await new Promise((resolve) => void setTimeout(resolve, 4));
    }
    // Until what came last has been read.
    await new Promise((resolve) => void setTimeout(resolve, 2_500));
  }, paragraphs);
  const spent = (await scriptTime(page)) - before;
  await page.close();
  return spent;
}

/** Milliseconds that the browser has spent in scripts of the page so far. */
async function scriptTime(page: Page): Promise<number> {
  return ((await page.metrics()).ScriptDuration ?? 0) * 1_000;
}

/** The page's own time: its changes, their layout, and what observers do before the next task. */
async function appendAndRemove(pages: BenchPages, withUs: boolean): Promise<number> {
  const page = await pages.open(`${new SamplePage().body(1_000_000)}<main></main>`);
  if (withUs) await startAndRest(page);
  const spent = await page.evaluate(async () => {
    const main = document.querySelector('main')!;
    const start = performance.now();
    for (let at = 0; at < 20_000; at += 1) {
      const line = document.createElement('p');
      line.append(`Line ${at} says Bitcoin`);
      main.append(line);
    }
    for (let at = 0; at < 10_000; at += 1) main.lastChild!.remove();
    const height = main.offsetHeight;
    await Promise.resolve();
    return performance.now() - start + (height < 0 ? 1 : 0);
  });
  await page.close();
  return spent;
}

/** A page at rest but for one text. Gives the milliseconds of all its work, layout and paint included, for a frame. */
async function tick(pages: BenchPages, withUs: boolean): Promise<number> {
  const page = await pages.open(`<p id="clock">0</p>${new SamplePage().body(500_000)}`);
  if (withUs) await startAndRest(page);
  const before = (await page.metrics()).TaskDuration ?? 0;
  const frames = 120;
  await page.evaluate(async (count) => {
    const clock = document.querySelector('#clock')!.firstChild!;
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise(requestAnimationFrame);
      clock.nodeValue = String(frame);
    }
  }, frames);
  const spent = (((await page.metrics()).TaskDuration ?? 0) - before) * 1_000;
  await page.close();
  return spent / frames;
}
