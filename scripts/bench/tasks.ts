import { type Figure, median } from './figures.ts';
import { asPage, newsSite, untilIdle, withProduct } from './product.ts';
import { SamplePage } from './sample-page.ts';
import { startTrace, type TraceEvent } from './trace.ts';

const rounds = 3;
/** Trace events of the outermost script work in a task. */
const scriptEvents = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.run',
  'V8.RunMicrotasks',
]);

/** Milliseconds of our script in one task. */
interface TaskTime {
  /** Processor time. */
  readonly processor: number;
  /** Wall time, including other work of the processor. */
  readonly wall: number;
  /** Wall time without the browser's garbage collections. */
  readonly wallWithoutGc: number;
}

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
    return timesOf(await stop());
  });
}

function timesOf(events: readonly TraceEvent[]): readonly TaskTime[] {
  // The first script of the trace may be the background's.
  const main = events.find(
    ({ args }) => args?.data?.url?.endsWith('/annotate.js') || args?.data?.url?.endsWith('/gate.js'),
  );
  if (!main) throw new Error('the trace has no script of ours');
  const ofPage = events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X');
  const tasks = ofPage.filter(({ name }) => name.endsWith('RunTask')).toSorted((a, b) => a.ts - b.ts);
  const scripts = ofPage.filter(({ name }) => scriptEvents.has(name)).toSorted((a, b) => a.ts - b.ts);
  const collections = ofPage.filter(({ name }) => name === 'MinorGC' || name === 'MajorGC');
  const times = new Map<TraceEvent, TaskTime>();
  let end = 0;
  for (const script of scripts) {
    // Nested events count once.
    if (script.ts < end) continue;
    const { ts: start, dur = 0 } = script;
    // The clock of the processor time is coarser.
    const work = Math.min(dur, script.tdur ?? dur);
    end = start + dur;
    const task = tasks.findLast(({ ts, dur: length = 0 }) => ts <= start && start <= ts + length);
    // Microtasks may run between two tasks of the trace and block the page as well.
    const whole = task ?? script;
    const { processor, wall, wallWithoutGc } = times.get(whole) ?? {
      processor: 0,
      wall: 0,
      wallWithoutGc: 0,
    };
    const collected = collections
      .filter(({ ts }) => start <= ts && ts < end)
      .reduce((sum, { dur: length = 0 }) => sum + length, 0);
    times.set(whole, {
      processor: processor + work / 1_000,
      wall: wall + dur / 1_000,
      wallWithoutGc: wallWithoutGc + (dur - collected) / 1_000,
    });
  }
  return [...times.values()];
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
