/** Results of one or more test runs. `skipped` includes tests that are marked as to do. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/** Reads a report of Vitest's JSON reporter. Throws if it is not such a report. */
export function countsOf(report: string): TestCounts {
  const data: unknown = JSON.parse(report);
  return {
    passed: countIn(data, 'numPassedTests'),
    // A test file that cannot be loaded is a failed suite without failed tests.
    failed: Math.max(countIn(data, 'numFailedTests'), countIn(data, 'numFailedTestSuites') > 0 ? 1 : 0),
    skipped: countIn(data, 'numPendingTests') + countIn(data, 'numTodoTests'),
  };
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Whether there were tests, all of them ran and none failed. */
export function isGreen({ passed, failed, skipped }: TestCounts): boolean {
  return passed > 0 && failed === 0 && skipped === 0;
}

function countIn(data: unknown, name: string): number {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
  if (typeof value !== 'number') throw new Error(`The test report has no ${name}.`);
  return value;
}
