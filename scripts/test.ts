/** `npm test`: everything, in order, until something fails. The last line sums the tests up. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browsers/find-browser.ts';
import { runNode, runQuietly, runScript } from './run-command.ts';
import { addUp, countsOf, noTests, wentWell } from './test-counts.ts';
import type { TestCounts } from './test-counts.ts';

interface Step {
  readonly title: string;
  /** False or a throw ends the run. */
  readonly run: () => Promise<boolean>;
}

const reports = mkdtempSync(join(tmpdir(), 'tickmark-test-'));
let total: TestCounts = noTests;

const steps: readonly Step[] = [
  { title: 'Types', run: () => runScript('check:types') },
  { title: 'Lint', run: () => runScript('check:lint') },
  { title: 'Format', run: () => runScript('check:format') },
  { title: 'Unit tests', run: () => runTests('unit') },
  { title: 'Build for Chromium', run: () => runQuietly('build') },
  { title: 'Build for Firefox', run: () => runQuietly('build:firefox') },
  { title: 'Browsers', run: provideBrowsers },
  { title: 'Page tests', run: () => runTests('page') },
  { title: 'End-to-end tests', run: () => runTests('e2e') },
  { title: 'Attacks', run: () => runTests('attacks') },
];

const failed = await firstFailure();
rmSync(reports, { recursive: true });
if (failed !== null) {
  console.log(`\nStopped: ${failed} failed.`);
  // A step that is no test of its own must not end with "0 failed" either.
  if (total.failed === 0) total = addUp(total, { ...noTests, failed: 1 });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed === null ? 0 : 1;

async function firstFailure(): Promise<string | null> {
  for (const { title, run } of steps) {
    console.log(`\n=== ${title} ===`);
    const start = performance.now();
    const ok = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    });
    console.log(
      `=== ${title}: ${ok ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    if (!ok) return title;
  }
  return null;
}

async function runTests(project: string): Promise<boolean> {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await runNode('vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  const counts = countsOf(readFileSync(report, 'utf8'));
  total = addUp(total, counts);
  if (counts.skipped > 0)
    console.log(`${counts.skipped} tests were skipped; a skipped test is a failure here.`);
  return ok && wentWell(counts);
}

/** Later steps and their processes find the same browsers by the variables. */
async function provideBrowsers(): Promise<boolean> {
  process.env['TICKMARK_CHROMIUM'] = (await findBrowser('chromium')).path;
  process.env['TICKMARK_FIREFOX'] = (await findBrowser('firefox')).path;
  return true;
}
