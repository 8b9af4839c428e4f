import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/**
 * Every fault of every source and every death of the worker, each in a browser of its own, and live prices in each kind of
 * currency: a command of its own.
 */
const faults = [
  'fault-matrix',
  'moment-faults',
  'beside-the-price',
  'caching-proxy',
  'live-connection',
  'second-witness',
  'worker-killed',
  'around-faults',
  'live-units',
].map((name) => `test/e2e/${name}.test.ts`);

/** Builds again in place, and so runs after the other tests of `npm run test:faults`. */
const packages = ['test/e2e/package.test.ts'];

/**
 * Attacks that take more than a minute, or keep all processors busy so that tests beside them time out: only in
 * `npm run test:attacks`.
 */
const longAttacks = ['ticks', 'full-storage', 'provider-answers', 'origin'].map(
  (name) => `test/attacks/${name}.test.ts`,
);

const unitTests = ['test/unit/**/*.test.{ts,tsx}'];

/** Tests of modules without state, and without mocks of a module: their files share the modules that they import. */
const pureTests = ['domain', 'page'].map((folder) => `test/unit/utils/${folder}/**/*.test.ts`);
pureTests.push('test/unit/{repo,scripts}/**/*.test.ts');

const unitRun = {
  environment: 'node',
  pool: 'threads',
  // For machines that are busy otherwise.
  testTimeout: 30_000,
  maxWorkers: '100%',
} as const;

/**
 * For test files that drive a browser. Each of them has its own server and its own profile, and waits for most of its
 * time, so that more of them run at a time than the machine has cores. Files of one project that follow each other
 * share a process and its modules; no module of theirs keeps state between tests.
 */
const browserRun = {
  testTimeout: 90_000,
  hookTimeout: 180_000,
  pool: 'forks',
  isolate: false,
  // On the two cores of a small machine more of them would only make each other wait.
  maxWorkers: Number(process.env['TICKMARK_TEST_WORKERS'] ?? 3),
  sequence: { groupOrder: 1 },
  // Reported as `retry x1`. A test that needs it is a defect, but not one of the change under test.
  retry: 1,
} as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'unit-mocked', include: unitTests, exclude: pureTests, ...unitRun },
      },
      // Importing the modules again for each file would take longer than the tests.
      { extends: true, test: { name: 'unit-pure', include: pureTests, isolate: false, ...unitRun } },
      { extends: true, test: { name: 'page', include: ['test/page/**/*.test.ts'], ...browserRun } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...faults, ...packages],
          ...browserRun,
        },
      },
      { extends: true, test: { name: 'faults', include: faults, ...browserRun } },
      {
        extends: true,
        test: { name: 'packages', include: packages, ...browserRun, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          name: 'attacks',
          include: ['test/attacks/**/*.test.ts'],
          exclude: longAttacks,
          ...browserRun,
        },
      },
      {
        extends: true,
        test: {
          name: 'long-attacks',
          include: longAttacks,
          ...browserRun,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
