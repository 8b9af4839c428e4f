import { defineConfig } from 'vitest/config';

/** Every fault of every source and every death of the worker, each in a browser of its own: a command of its own. */
const faults = ['test/e2e/fault-matrix.test.ts', 'test/e2e/worker-killed.test.ts'];
const browserRun = { testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        // For machines that are busy otherwise.
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'page', include: ['test/page/**/*.test.ts'], ...browserRun } },
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: faults, ...browserRun },
      },
      { extends: true, test: { name: 'faults', include: faults, ...browserRun } },
      { extends: true, test: { name: 'attacks', include: ['test/attacks/**/*.test.ts'], ...browserRun } },
    ],
  },
});
