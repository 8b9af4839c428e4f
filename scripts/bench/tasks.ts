import { type Figure, median } from './figures.ts';
import { asPage, newsSite, untilIdle, withProduct } from './product.ts';
import { SamplePage } from './sample-page.ts';
import { startTrace, type TraceEvent } from './trace.ts';

const rounds = 3;
/** The outermost work of scripts in a task. */
const scriptEvents = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.run',
  'V8.RunMicrotasks',
]);

/** Milliseconds of our script in one task. */
interface TaskTime {
  /** Of the processor's work. */
  readonly worked: number;
  /** On the clock, with whatever else the processor did in between. */
  readonly passed: number;
  /** On the clock, the browser's garbage collections left out. */
  readonly own: number;
}

/** The product on a page of 10 MB without scripts of its own: every script task is ours. */
export async function measureTasks(): Promise<Figure[]> {
  const runs: (readonly TaskTime[])[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await scriptTasks());
  const longest = (key: keyof TaskTime): number =>
    median(runs.map((tasks) => Math.max(...tasks.map((task) => task[key]))));
  return [
    {
      what: '10 MB: longest task of ours, work of the processor',
      value: longest('worked'),
      unit: 'ms',
      goal: { of: 'value', atMost: 8 },
    },
    {
      what: '10 MB: longest task of ours, on the clock',
      value: longest('passed'),
      unit: 'ms',
    },
    {
      what: '10 MB: longest task of ours, on the clock, garbage collections left out',
      value: longest('own'),
      unit: 'ms',
    },
    {
      what: '10 MB: our tasks in all',
      value: median(runs.map((tasks) => tasks.reduce((sum, { worked }) => sum + worked, 0))),
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
    return timesOf(await stop());
  });
}

function timesOf(events: readonly TraceEvent[]): readonly TaskTime[] {
  // Not the first script of the trace: that may be the background's.
  const main = events.find(({ args }) => args?.data?.url?.endsWith('/annotate.js'));
  if (!main) throw new Error('the trace has no script of ours');
  const ofPage = events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X');
  const tasks = ofPage.filter(({ name }) => name.endsWith('RunTask')).toSorted((a, b) => a.ts - b.ts);
  const scripts = ofPage.filter(({ name }) => scriptEvents.has(name)).toSorted((a, b) => a.ts - b.ts);
  const collections = ofPage.filter(({ name }) => name === 'MinorGC' || name === 'MajorGC');
  const times = new Map<TraceEvent, TaskTime>();
  let end = 0;
  for (const script of scripts) {
    // One within another counts once.
    if (script.ts < end) continue;
    const { ts: start, dur = 0 } = script;
    // The clock of the processor's work is the coarser one.
    const work = Math.min(dur, script.tdur ?? dur);
    end = start + dur;
    const task = tasks.findLast(({ ts, dur: length = 0 }) => ts <= start && start <= ts + length);
    // What a promise goes on with runs between two tasks of the browser's and keeps the page waiting all the same.
    const whole = task ?? script;
    const { worked, passed, own } = times.get(whole) ?? { worked: 0, passed: 0, own: 0 };
    const collected = collections
      .filter(({ ts }) => start <= ts && ts < end)
      .reduce((sum, { dur: length = 0 }) => sum + length, 0);
    times.set(whole, {
      worked: worked + work / 1_000,
      passed: passed + dur / 1_000,
      own: own + (dur - collected) / 1_000,
    });
  }
  return [...times.values()];
}

/** A page with 30 advertising frames: what each costs that it would not cost without us. */
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
