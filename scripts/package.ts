/**
 * `npm run package`: the archives for the stores, in `.output/packages`, with their hashes. Each depends on the sources, the
 * lock file and the version of Node alone. Chrome's and Edge's have the same contents.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, sourceFiles } from './package/files.ts';
import { zip } from './package/zip.ts';
import { root, runScript } from './run-command.ts';

const output = join(root, '.output');
const packages = join(output, 'packages');

// The builds inherit it. In any other mode, elements name the files and lines of their sources.
process.env['NODE_ENV'] = 'production';
for (const script of ['build', 'build:firefox'])
  if (!(await runScript(script, 'on failure'))) throw new Error(`npm run ${script} failed`);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const chromium = zip(filesOf(join(output, 'chrome-mv3')));
const archives = {
  chrome: chromium,
  edge: chromium,
  firefox: zip(filesOf(join(output, 'firefox-mv3'))),
  sources: zip(sourceFiles(root)),
};

rmSync(packages, { recursive: true, force: true });
mkdirSync(packages, { recursive: true });
for (const [name, bytes] of Object.entries(archives)) {
  const file = `tickmark-${version}-${name}.zip`;
  writeFileSync(join(packages, file), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  ${file}  ${(bytes.length / 1_000).toFixed(0)} kB`);
}
