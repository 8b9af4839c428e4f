/**
 * `npm run test:e2e -- FILE`: builds the extension if its sources have changed, then runs test files of one project in
 * real browsers. Usage: `node scripts/test-browser.ts PROJECT [VITEST ARGUMENTS]`.
 */
import { join } from 'node:path';
import { isCurrent } from './is-current.ts';
import { root, runNode, runScript } from './run-command.ts';

const [project, ...args] = process.argv.slice(2);
if (project === undefined) throw new Error('Usage: test-browser.ts PROJECT [VITEST ARGUMENTS]');

/** What the builds are made from. The last is rewritten when a dependency is installed. */
const inputs = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'scripts/build',
  'wxt.config.ts',
  'package.json',
  'node_modules/.package-lock.json',
].map((path) => join(root, path));

const builds = [
  { script: 'build', folder: 'chrome-mv3' },
  { script: 'build:firefox', folder: 'firefox-mv3' },
];

for (const { script, folder } of builds) {
  if (isCurrent(join(root, '.output', folder, 'manifest.json'), inputs)) continue;
  console.log(`The sources have changed: npm run ${script} ...`);
  if (!(await runScript(script, 'on failure'))) process.exit(1);
}
// More than in `npm test`, which is to take less than 20 minutes.
if (project === 'attacks') process.env['TICKMARK_RANDOM_SCRIPTS'] ??= '200';
/** Projects that run after another one. */
const following: Readonly<Record<string, string>> = { attacks: 'long-attacks', faults: 'packages' };
const selection = [project, following[project] ?? []].flat().flatMap((name) => ['--project', name]);
process.exitCode = (await runNode('vitest/vitest.mjs', ['run', ...selection, ...args])) ? 0 : 1;
