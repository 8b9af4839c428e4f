import { expect, it } from 'vitest';
import { addCounts, countsOf, isGreen } from '../../../scripts/test-counts.ts';

function report(passed: number, failed: number, pending = 0, todo = 0, failedSuites = 0): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    numFailedTestSuites: failedSuites,
  });
}

it.each([
  ['all passed', report(3, 0), { passed: 3, failed: 0, skipped: 0 }, true],
  ['one failed', report(2, 1, 0, 0, 2), { passed: 2, failed: 1, skipped: 0 }, false],
  ['a file that cannot be loaded', report(2, 0, 0, 0, 1), { passed: 2, failed: 1, skipped: 0 }, false],
  ['one skipped, one to do', report(2, 0, 1, 1), { passed: 2, failed: 0, skipped: 2 }, false],
  ['no tests at all', report(0, 0), { passed: 0, failed: 0, skipped: 0 }, false],
])('%s', (_name, text, counts, green) => {
  expect(countsOf(text)).toEqual(counts);
  expect(isGreen(countsOf(text))).toBe(green);
});

it('throws on a report without counts', () => {
  expect(() => countsOf('{"numPassedTests":1}')).toThrow('numFailedTests');
});

it('adds the counts of two runs', () => {
  expect(addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});
