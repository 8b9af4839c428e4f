import type { TraceEvent } from './trace.ts';

/** Trace events of the outermost script work in a task. */
const scriptEvents = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.run',
  'V8.RunMicrotasks',
]);

/** Milliseconds of our script in one task. */
export interface TaskTime {
  /** Processor time. */
  readonly processor: number;
  /** Wall time, including other work of the processor. */
  readonly wall: number;
  /** Wall time without the browser's garbage collections. */
  readonly wallWithoutGc: number;
}

/** What a page that is traced calls first, so that its thread is found where it runs no script of its own. */
export const stampOfPage = 'the page';

/** The tasks of the page with script work; the page has no script but ours. */
export function taskTimes(events: readonly TraceEvent[]): readonly TaskTime[] {
  // The first script of the trace may be the background's.
  const main = events.find(
    ({ args }) =>
      args?.data?.message === stampOfPage || /\/(?:gate|annotate)\.js$/.test(args?.data?.url ?? ''),
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
