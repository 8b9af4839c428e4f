/** `npm test`: everything, in stages, until one fails. The last line is the sum of the tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browsers/find-browser.ts';
import { type OutputMode, runNode, runScript } from './run-command.ts';
import { addCounts, countsOf, isGreen, noTests } from './test-counts.ts';
import type { TestCounts } from './test-counts.ts';

interface Step {
  readonly title: string;
  /** Resolves to false, or rejects, if the step fails. */
  readonly run: (output: OutputMode) => Promise<boolean>;
}

const reports = mkdtempSync(join(tmpdir(), 'tickmark-test-'));
let total: TestCounts = noTests;

/** Steps of one stage run at the same time. The builds write type definitions, which the first stage reads. */
const stages: readonly (readonly Step[])[] = [
  [
    { title: 'Types', run: (output) => runScript('check:types', output) },
    { title: 'Lint', run: (output) => runScript('check:lint', output) },
    { title: 'Format', run: (output) => runScript('check:format', output) },
  ],
  [
    { title: 'Unit tests', run: (output) => runTests(['unit-mocked', 'unit-pure'], output) },
    { title: 'Builds for Chromium and Firefox', run: build },
  ],
  [{ title: 'Browsers', run: provideBrowsers }],
  [
    {
      title: 'Page tests, end-to-end tests and attacks',
      run: (output) => runTests(['page', 'e2e', 'attacks'], output),
    },
  ],
];

const failed = await failuresOfFirstFailingStage();
rmSync(reports, { recursive: true });
if (failed.length > 0) {
  console.log(`\nStopped: ${failed.join(', ')} failed.`);
  // A failed step without tests counts as one failure.
  if (total.failed === 0) total = addCounts(total, { ...noTests, failed: 1 });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function failuresOfFirstFailingStage(): Promise<readonly string[]> {
  for (const stage of stages) {
    console.log(`\n=== ${stage.map(({ title }) => title).join(', ')} ===`);
    const output = stage.length > 1 ? 'at end' : 'live';
    const results = await Promise.all(
      stage.map(async (step) => (await succeeds(step, output)) || step.title),
    );
    const titles = results.filter((result) => result !== true);
    if (titles.length > 0) return titles;
  }
  return [];
}

async function succeeds({ title, run }: Step, output: OutputMode): Promise<boolean> {
  const start = performance.now();
  const ok = await run(output).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  console.log(`=== ${title}: ${ok ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return ok;
}

async function runTests(projects: readonly string[], output: OutputMode): Promise<boolean> {
  const report = join(reports, `${projects.join('-')}.json`);
  const selection = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await runNode('vitest/vitest.mjs', ['run', ...selection, ...reporters], output);
  if (!existsSync(report)) return false;
  const counts = countsOf(readFileSync(report, 'utf8'));
  total = addCounts(total, counts);
  if (counts.skipped > 0)
    console.log(`${counts.skipped} tests were skipped; a skipped test is a failure here.`);
  return ok && isGreen(counts);
}

async function build(): Promise<boolean> {
  return (await runScript('build', 'on failure')) && runScript('build:firefox', 'on failure');
}

/** The variables make later steps and their processes use the same browsers. */
async function provideBrowsers(): Promise<boolean> {
  process.env['TICKMARK_CHROMIUM'] = (await findBrowser('chromium')).path;
  process.env['TICKMARK_FIREFOX'] = (await findBrowser('firefox')).path;
  return true;
}
