import { describe, expect, it } from 'vitest';
import { measureGrowth } from '../../../../scripts/bench/growth-measure.ts';
import type { GrowthSubject } from '../../../../scripts/bench/growth-shapes.ts';

/** Work whose time on a fake clock is a function of its size and of the number of runs at that size so far. */
function measured(msOf: (size: number, run: number) => number) {
  let now = 0;
  const runs = new Map<number, number>();
  const subject: GrowthSubject = {
    name: 'work',
    shapes: { letters: (size) => 'a'.repeat(size) },
    prepare: ({ length }) => {
      return () => {
        const run = (runs.get(length) ?? 0) + 1;
        runs.set(length, run);
        now += msOf(length, run);
        return length;
      };
    },
  };
  return { growth: measureGrowth(subject, 'letters', () => now), runs };
}

const linear = (size: number): number => size / 1_000;

describe('measureGrowth', () => {
  it('gives 2 for linear work, as the worst doubling and on average', () => {
    const { growth } = measured(linear);
    expect(growth.worst).toBeCloseTo(2);
    expect(growth.fitted).toBeCloseTo(2);
  });

  it('gives 4 for quadratic work', () => {
    const { growth } = measured((size) => (size / 32_000) ** 2);
    expect(growth.worst).toBeCloseTo(4);
    expect(growth.fitted).toBeCloseTo(4);
  });

  it('names the doubling with the largest ratio', () => {
    const { growth } = measured((size) => linear(size) * (size >= 256_000 ? 1.5 : 1));
    expect(growth.worst).toBeCloseTo(3);
    expect(growth.worstAt).toBe(3);
    expect(growth.fitted).toBeCloseTo((32 * 1.5) ** 0.2);
  });

  it('times a doubling again until it has a sample without noise', () => {
    const { growth, runs } = measured((size, run) => linear(size) * (size === 512_000 && run < 30 ? 1.4 : 1));
    expect(growth.worst).toBeCloseTo(2);
    expect(runs.get(64_000)).toBeLessThan(runs.get(512_000)!);
  });

  it('does not compare a size timed in a fast period with one that was not', () => {
    const { growth } = measured((size, run) => linear(size) * (size === 256_000 && run === 4 ? 1 : 1.5));
    expect(growth.worst).toBeCloseTo(2);
  });

  it('times both sizes of a doubling again, so that neither has more chances of a fast sample', () => {
    const { runs } = measured((size) => linear(size) * (size >= 512_000 ? 1.5 : 1));
    expect(runs.get(512_000)).toBe(runs.get(256_000));
    expect(runs.get(512_000)).toBeGreaterThan(runs.get(128_000)!);
  });

  it('leaves out the inputs that quadratic work would take too long for, and gives no worst ratio', () => {
    const { growth } = measured((size) => (size / 1_000) ** 2);
    expect(growth.ms).toHaveLength(3);
    expect(growth.worst).toBeNull();
  });

  it('refuses work without a result', () => {
    const subject: GrowthSubject = {
      name: 'nothing',
      shapes: { letters: (size) => 'a'.repeat(size) },
      prepare: () => () => undefined,
    };
    expect(() => measureGrowth(subject, 'letters', () => 0)).toThrow('nothing has no result');
  });
});
