import type { GrowthSubject } from './growth-shapes.ts';

/** Characters of the inputs: 32 kB to 1 MB. */
export const growthSizes: readonly number[] = [1, 2, 4, 8, 16, 32].map((times) => times * 32_000);

/** Doubling the text may take this many times as long: 2, and what caches and garbage collections add. */
export const maxRatio = 2.3;

/** Each size is timed this many times, in turns, so that a slow period of the machine affects all sizes. */
const rounds = 7;
/** A doubling above `maxRatio` is timed again up to this many times, both sizes in turns … */
const maxRetries = 40;
/** … and for no longer than this, by the clock of the measurement. */
const retryBudgetMs = 30_000;
/**
 * A sample repeats the work for this many milliseconds at least. Clocks of browsers have steps of 5 µs to 100 µs, and
 * samples of different lengths suffer differently from other processes.
 */
const minSampleMs = 4;
/** Larger inputs are left out if quadratic growth would make one run longer than this many milliseconds. */
const longestRunMs = 20_000;

/** How the time of one shape grows with its size. */
export interface Growth {
  readonly subject: string;
  readonly shape: string;
  /** Milliseconds of the fastest sample, by size. Shorter than `growthSizes` if larger inputs were left out. */
  readonly ms: readonly number[];
  /** Index into `ms` of the larger size of the worst doubling. */
  readonly worstAt: number;
  /** Time ratio of the worst doubling; null if inputs were left out. */
  readonly worst: number | null;
  /** Mean time ratio of a doubling, from the smallest to the largest input: the fifth root of their ratio. */
  readonly fitted: number;
}

interface Timed {
  readonly work: () => unknown;
  readonly repeats: number;
  fastest: number;
}

/**
 * Measures one shape of a subject, in Node or in a page. Noise only ever makes a run slower, so the fastest sample
 * counts, and a doubling that looks too slow is timed again; superlinear work stays above the limit however often it
 * is timed.
 * @param clock milliseconds from any start: of processor time where there is such a clock
 */
export function measureGrowth(subject: GrowthSubject, shape: string, clock: () => number): Growth {
  const make = subject.shapes[shape];
  if (!make) throw new Error(`${subject.name} has no shape ${shape}`);
  const timeOf = (work: () => unknown, repeats: number): number => {
    const start = clock();
    let result: unknown;
    for (let at = 0; at < repeats; at += 1) result = work();
    const time = (clock() - start) / repeats;
    // Consumes the result: work without one could be optimised away.
    if (result === undefined) throw new Error(`${subject.name} has no result`);
    return time;
  };
  const inputs: Timed[] = [];
  for (const size of growthSizes) {
    const work = subject.prepare(make(size));
    // The engine compiles in the first runs.
    const estimate = Math.min(...[1, 2, 3].map(() => timeOf(work, 1)));
    inputs.push({
      work,
      repeats: Math.max(1, Math.ceil(minSampleMs / Math.max(estimate, 0.0001))),
      fastest: Infinity,
    });
    if (estimate * 4 > longestRunMs) break;
  }
  const sample = (input: Timed): void => {
    input.fastest = Math.min(input.fastest, timeOf(input.work, input.repeats));
  };
  for (let round = 0; round < rounds; round += 1) for (const input of inputs) sample(input);
  const isWhole = inputs.length === growthSizes.length;
  const retries = isWhole ? maxRetries : 0;
  const end = clock() + retryBudgetMs;
  let worstAt = worstDoubling(inputs);
  for (let retry = 0; retry < retries && clock() < end && ratioAt(inputs, worstAt) > maxRatio; retry += 1) {
    sample(inputs[worstAt - 1]!);
    sample(inputs[worstAt]!);
    worstAt = worstDoubling(inputs);
  }
  return {
    subject: subject.name,
    shape,
    ms: inputs.map(({ fastest }) => fastest),
    worstAt,
    worst: isWhole ? ratioAt(inputs, worstAt) : null,
    fitted: (inputs.at(-1)!.fastest / inputs[0]!.fastest) ** (1 / Math.max(1, inputs.length - 1)),
  };
}

/** The index of the larger input of the doubling with the largest ratio. */
function worstDoubling(inputs: readonly Timed[]): number {
  let worst = Math.min(1, inputs.length - 1);
  for (let at = 2; at < inputs.length; at += 1) if (ratioAt(inputs, at) > ratioAt(inputs, worst)) worst = at;
  return worst;
}

function ratioAt(inputs: readonly Timed[], at: number): number {
  return inputs[at]!.fastest / (inputs[at - 1]?.fastest ?? Number.NaN);
}
