import type { Page } from 'puppeteer-core';
import { type BenchPages, startAndIdle } from './bench-page.ts';
import { type Figure, median } from './figures.ts';
import { SamplePage } from './sample-page.ts';

const rounds = 5;
const busyRounds = 9;

/** What is on a page beside it: nobody, an observer of changes that does nothing with them, or we. */
type Company = 'nobody' | 'observer' | 'us';
const companies: readonly Company[] = ['nobody', 'observer', 'us'];

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
  const busy: Record<Company, number[]> = { nobody: [], observer: [], us: [] };
  for (let round = 0; round < busyRounds; round += 1) {
    for (const company of companies) busy[company].push(await appendAndRemove(pages, company));
  }
  const alone = median(busy.nobody);
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
      value: median(busy.us),
      unit: 'ms',
      against: { what: 'without us', value: alone, ratio: median(busy.us) / alone },
      goal: { of: 'ratio', atMost: 1.3 },
    },
    {
      what: 'the same with an observer that does nothing in our place',
      value: median(busy.observer),
      unit: 'ms',
      against: { what: 'without it', value: alone, ratio: median(busy.observer) / alone },
    },
  ];
}

/** One paragraph for each task of the page, as a stream brings them. Gives the milliseconds of all script, ours and the page's. */
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
async function appendAndRemove(pages: BenchPages, company: Company): Promise<number> {
  const page = await pages.open(`${new SamplePage().body(1_000_000)}<main></main>`);
  await startAndIdle(page, company === 'us');
  if (company === 'observer') {
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
