import type { Page } from 'puppeteer-core';
import { type BenchPages, startAndIdle } from './bench-page.ts';
import { type Figure, median } from './figures.ts';
import { SamplePage } from './sample-page.ts';

const rounds = 5;
const busyRounds = 9;

/** What runs in the page: nothing of ours, a mutation observer with an empty callback, or Tickmark. */
type Variant = 'nothing' | 'observer' | 'tickmark';
const variants: readonly Variant[] = ['nothing', 'observer', 'tickmark'];

/** Our cost on a page that changes. */
export async function measureLivePage(pages: BenchPages): Promise<Figure[]> {
  const streamed: number[] = [];
  const streamedAlone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    streamed.push(await streamParagraphs(pages, true));
    streamedAlone.push(await streamParagraphs(pages, false));
  }
  const stream = median(streamed);
  const streamAlone = median(streamedAlone);
  const busy: Record<Variant, number[]> = { nothing: [], observer: [], tickmark: [] };
  for (let round = 0; round < busyRounds; round += 1) {
    for (const variant of variants) busy[variant].push(await appendAndRemove(pages, variant));
  }
  const alone = median(busy.nothing);
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
      value: median(busy.tickmark),
      unit: 'ms',
      against: { what: 'without us', value: alone, ratio: median(busy.tickmark) / alone },
      goal: { of: 'ratio', atMost: 1.3 },
    },
    {
      what: 'the same with an idle observer in place of Tickmark',
      value: median(busy.observer),
      unit: 'ms',
      against: { what: 'without it', value: alone, ratio: median(busy.observer) / alone },
    },
  ];
}

/** Appends one paragraph per task, like a streaming page. Returns the milliseconds of all scripts, ours and the page's. */
async function streamParagraphs(pages: BenchPages, withUs: boolean): Promise<number> {
  const sample = new SamplePage();
  const paragraphs = Array.from({ length: 1_000 }, () => sample.paragraph());
  const page = await pages.open('<p>Bitcoin</p><main></main>');
  await startAndIdle(page, withUs);
  const before = await scriptTime(page);
  await page.evaluate(async (all) => {
    const main = document.querySelector('main')!;
    for (const paragraph of all) {
      main.insertAdjacentHTML('beforeend', paragraph);
      await new Promise((resolve) => void setTimeout(resolve, 4));
    }
    // Until the last paragraphs have been read.
    await new Promise((resolve) => void setTimeout(resolve, 2_500));
  }, paragraphs);
  const spent = (await scriptTime(page)) - before;
  await page.close();
  return spent;
}

/** Milliseconds of scripts in the page since the load. */
async function scriptTime(page: Page): Promise<number> {
  return ((await page.metrics()).ScriptDuration ?? 0) * 1_000;
}

/** Milliseconds of the page's changes, their layout, and the mutation observers' callbacks. */
async function appendAndRemove(pages: BenchPages, variant: Variant): Promise<number> {
  const page = await pages.open(`${new SamplePage().body(1_000_000)}<main></main>`);
  await startAndIdle(page, variant === 'tickmark');
  if (variant === 'observer') {
    await page.evaluate(() => {
      const kinds = { subtree: true, childList: true, characterData: true };
      new MutationObserver(() => undefined).observe(document, kinds);
    });
  }
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
