import type { GrowthSubject } from './growth-subject.ts';

/** Characters of the inputs: 32 kB to 1 MB. */
export const growthSizes: readonly number[] = [1, 2, 4, 8, 16, 32].map((times) => times * 32_000);

const rounds = 5;
const samples = 3;
/** A sample repeats the work for so many milliseconds at least: browsers' clocks have steps of 5 µs to 100 µs. */
const sampleMs = 2;
/** Larger inputs are left out where one run would take more milliseconds than this, were it quadratic. */
const longestRunMs = 20_000;

/** How the time of one shape grows. */
export interface Growth {
  readonly subject: string;
  readonly shape: string;
  /** By size: milliseconds of the fastest run. Shorter than `growthSizes` where the larger inputs were left out. */
  readonly ms: readonly number[];
  /** The largest ratio of a doubling; of each doubling the median of several rounds. */
  readonly worst: number;
}

/** Measures one shape of a subject. Works in Node and in a page. */
export function measureGrowth(subject: GrowthSubject, shape: string): Growth {
  const make = subject.shapes[shape];
  if (!make) throw new Error(`${subject.name} has no shape ${shape}`);
  const inputs: { readonly text: string; readonly repeats: number; fastest: number }[] = [];
  for (const size of growthSizes) {
    const text = make(size);
    // The first runs are where the engine compiles.
    const first = fastestOf(3, () => timeOf(subject, text, 1));
    inputs.push({
      text,
      repeats: Math.max(1, Math.ceil(sampleMs / Math.max(first, 0.0001))),
      fastest: first,
    });
    if (first * 4 > longestRunMs) break;
  }
  const ratios: number[][] = inputs.slice(1).map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const times = inputs.map((input) => {
      const time = fastestOf(samples, () => timeOf(subject, input.text, input.repeats));
      input.fastest = Math.min(input.fastest, time);
      return time;
    });
    for (const [at, list] of ratios.entries()) list.push(times[at + 1]! / times[at]!);
  }
  const isWhole = inputs.length === growthSizes.length;
  return {
    subject: subject.name,
    shape,
    ms: inputs.map(({ fastest }) => fastest),
    worst: isWhole ? Math.max(...ratios.map(middleOf)) : Infinity,
  };
}

/** Milliseconds of one run. Throws where the work has no result: then there would be nothing to measure. */
function timeOf({ name, run }: GrowthSubject, text: string, repeats: number): number {
  const start = performance.now();
  let result: unknown;
  for (let at = 0; at < repeats; at += 1) result = run(text);
  const time = (performance.now() - start) / repeats;
  if (result === undefined) throw new Error(`${name} has no result`);
  return time;
}

function fastestOf(count: number, time: () => number): number {
  let fastest = Infinity;
  for (let at = 0; at < count; at += 1) fastest = Math.min(fastest, time());
  return fastest;
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}
