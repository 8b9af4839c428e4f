import { type Figure, median } from './figures.ts';
import { asPage, newsSite, untilIdle, withProduct } from './product.ts';
import { SamplePage } from './sample-page.ts';
import { type TaskTime, taskTimes } from './task-times.ts';
import { startTrace } from './trace.ts';

const rounds = 3;
/** The production build on a page of 10 MB without scripts: all script tasks are ours. */
export async function measureTasks(): Promise<Figure[]> {
  const runs: (readonly TaskTime[])[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await scriptTasks());
  const longest = (key: keyof TaskTime): number =>
    median(runs.map((tasks) => Math.max(...tasks.map((task) => task[key]))));
  return [
    {
      what: '10 MB: longest task of ours, processor time',
      value: longest('processor'),
      unit: 'ms',
      goal: { of: 'value', atMost: 8 },
    },
    {
      what: '10 MB: longest task of ours, wall time',
      value: longest('wall'),
      unit: 'ms',
    },
    {
      what: '10 MB: longest task of ours, wall time without garbage collections',
      value: longest('wallWithoutGc'),
      unit: 'ms',
    },
    {
      what: '10 MB: our tasks in all',
      value: median(runs.map((tasks) => tasks.reduce((sum, { processor }) => sum + processor, 0))),
      unit: 'ms',
    },
    ...(await measureAdverts()),
  ];
}

function scriptTasks(): Promise<readonly TaskTime[]> {
  return withProduct(true, async ({ world, chromium }) => {
    const url = `${newsSite}/extreme`;
    world.page(url, asPage(new SamplePage().body(10_000_000)));
    const page = await chromium.browser.newPage();
    page.setDefaultTimeout(300_000);
    const stop = await startTrace(page, ['devtools.timeline', 'v8.execute', 'v8', 'toplevel']);
    await page.goto(url, { waitUntil: 'load' });
    await untilIdle(page, 3_000);
    return taskTimes(await stop());
  });
}

/** Script time that Tickmark adds per advertising frame, on a page with 30 of them. */
async function measureAdverts(): Promise<Figure[]> {
  const advert = asPage('<p>Buy now</p>');
  const frame = '<iframe src="/advert" width="300" height="250"></iframe>';
  const scripts = async (extension: boolean, frames: number): Promise<number> =>
    withProduct(extension, async ({ world, chromium }) => {
      world.page(`${newsSite}/advert`, advert);
      world.page(`${newsSite}/frames`, asPage(`<p>It rained.</p>${frame.repeat(frames)}`));
      const page = await chromium.open(`${newsSite}/frames`);
      await untilIdle(page);
      return ((await page.metrics()).ScriptDuration ?? 0) * 1_000;
    });
  const withFrames: number[] = [];
  const withoutFrames: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    withFrames.push(await scripts(true, 30));
    withoutFrames.push(await scripts(true, 0));
  }
  const all = median(withFrames);
  const alone = median(withoutFrames);
  return [
    {
      what: '30 advertising frames: script time with the page',
      value: all,
      unit: 'ms',
      against: { what: 'the page without frames', value: alone, ratio: all / alone },
    },
    { what: 'script time of one advertising frame', value: (all - alone) / 30, unit: 'ms' },
  ];
}
