const { TICKMARK_TEST_SEED: seed = '20260801', TICKMARK_TEST_RUNS: factor = '1' } = process.env;

/**
 * Parameters for fast-check: `count` runs, the same ones each time, so that a change is judged by what
 * it changes. To look for new counterexamples, `TICKMARK_TEST_SEED=random` draws other runs, and
 * `TICKMARK_TEST_RUNS=20` makes them twenty times as many.
 */
export function propertyRuns(count = 100): { numRuns: number; seed: number } {
  return {
    numRuns: count * Number(factor),
    seed: seed === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(seed),
  };
}
