import { median } from './figures.ts';
import type { GrowthSubject } from './growth-shapes.ts';

/** Characters of the inputs: 32 kB to 1 MB. */
export const growthSizes: readonly number[] = [1, 2, 4, 8, 16, 32].map((times) => times * 32_000);

/** Doubling the text may take this many times as long: 2, and what caches and garbage collections add. */
export const maxRatio = 2.3;

/** Each size is timed this many times, in turns, so that a slow period of the machine affects all sizes. */
const rounds = 7;
/**
 * A doubling above `maxRatio` is timed again, both sizes in turns, until it has this many more samples and took at least
 * this time: slow periods of a shared machine last for seconds.
 */
const minRetries = 40;
const minRetryMs = 5_000;
/** The end of timing again in any case. */
const maxRetryMs = 30_000;
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
  /** The ratios to the time of the next smaller input, each of two samples in a row. */
  readonly ratios: number[];
}

/**
 * Measures one shape of a subject, in Node or in a page. Noise only makes a run slower, so the fastest sample of each size
 * counts. If one size was never timed in a fast period, the ratio of the fastest samples is too large; the median of the
 * ratios of neighbouring samples is not, so the smaller of the two counts. Superlinear work raises both, however often it is
 * timed again.
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
      ratios: [],
    });
    if (estimate * 4 > longestRunMs) break;
  }
  const sample = (input: Timed): number => {
    const time = timeOf(input.work, input.repeats);
    input.fastest = Math.min(input.fastest, time);
    return time;
  };
  for (let round = 0; round < rounds; round += 1) {
    let before: number | null = null;
    for (const input of inputs) {
      const time = sample(input);
      if (before !== null) input.ratios.push(time / before);
      before = time;
    }
  }
  const isWhole = inputs.length === growthSizes.length;
  if (isWhole) timeSlowDoublingsAgain(inputs, sample, clock);
  const worstAt = worstDoubling(inputs);
  return {
    subject: subject.name,
    shape,
    ms: inputs.map(({ fastest }) => fastest),
    worstAt,
    worst: isWhole ? ratioAt(inputs, worstAt) : null,
    fitted: (inputs.at(-1)!.fastest / inputs[0]!.fastest) ** (1 / Math.max(1, inputs.length - 1)),
  };
}

function timeSlowDoublingsAgain(
  inputs: readonly Timed[],
  sample: (input: Timed) => number,
  clock: () => number,
): void {
  const start = clock();
  for (let retry = 0; ; retry += 1) {
    const worstAt = worstDoubling(inputs);
    const spent = clock() - start;
    const isEnough = spent > maxRetryMs || (spent > minRetryMs && retry >= minRetries);
    if (isEnough || ratioAt(inputs, worstAt) <= maxRatio) return;
    const large = inputs[worstAt]!;
    const before = sample(inputs[worstAt - 1]!);
    large.ratios.push(sample(large) / before);
  }
}

/** The index of the larger input of the doubling with the largest ratio. */
function worstDoubling(inputs: readonly Timed[]): number {
  let worst = Math.min(1, inputs.length - 1);
  for (let at = 2; at < inputs.length; at += 1) if (ratioAt(inputs, at) > ratioAt(inputs, worst)) worst = at;
  return worst;
}

function ratioAt(inputs: readonly Timed[], at: number): number {
  const { fastest, ratios } = inputs[at]!;
  return Math.min(fastest / (inputs[at - 1]?.fastest ?? Number.NaN), median(ratios));
}
