/** How the tests of one or more runs ended. `skipped` counts whatever was named but not run. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/** The counts in a report of Vitest's JSON reporter. Throws where it is no such report. */
export function countsOf(report: string): TestCounts {
  const data: unknown = JSON.parse(report);
  return {
    passed: countIn(data, 'numPassedTests'),
    // A file that cannot be loaded has no tests that could fail.
    failed: Math.max(countIn(data, 'numFailedTests'), countIn(data, 'numFailedTestSuites') > 0 ? 1 : 0),
    skipped: countIn(data, 'numPendingTests') + countIn(data, 'numTodoTests'),
  };
}

export function addUp(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Whether a run may be called green: there were tests, all of them ran, none failed. */
export function wentWell({ passed, failed, skipped }: TestCounts): boolean {
  return passed > 0 && failed === 0 && skipped === 0;
}

function countIn(data: unknown, name: string): number {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
  if (typeof value !== 'number') throw new Error(`The test report has no ${name}.`);
  return value;
}
