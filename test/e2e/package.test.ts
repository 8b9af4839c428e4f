import { execFile } from 'node:child_process';
import {
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { unzip } from '../support/unzip.ts';

const root = join(import.meta.dirname, '../..');

/** Makes the packages of a project's folder; their contents by name. */
async function packagesOf(folder: string): Promise<Map<string, Buffer>> {
  await promisify(execFile)(process.execPath, ['scripts/package.ts'], { cwd: folder });
  const made = join(folder, '.output/packages');
  return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]));
}

test('the packages have the same bytes when they are made twice, and from the sources package in another folder', async () => {
  const first = await packagesOf(root);
  expect([...first.keys()].map((name) => name.replace(/^tickmark-[\d.]+-|\.zip$/g, ''))).toEqual([
    'chrome',
    'edge',
    'firefox',
    'sources',
  ]);
  const second = await packagesOf(root);
  const differing = (other: ReadonlyMap<string, Buffer>): string[] =>
    [...first].filter(([name, bytes]) => !other.get(name)?.equals(bytes)).map(([name]) => name);
  expect(differing(second)).toEqual([]);

  const sources = unzip([...first].find(([name]) => name.endsWith('-sources.zip'))![1]);
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-sources-'));
  try {
    for (const [path, contents] of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    }
    // What `npm ci` would install, without the network. Behind a symbolic link, modules would have other paths.
    cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    });
    await promisify(execFile)('npm', ['run', '--silent', 'postinstall'], { cwd: folder });
    expect(differing(await packagesOf(folder))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);

test('the sources package has no built file and no dependency', async () => {
  const made = join(root, '.output/packages');
  const name = readdirSync(made).find((each) => each.endsWith('-sources.zip'));
  const paths = [...unzip(readFileSync(join(made, name!))).keys()];
  expect(paths).toEqual(
    expect.arrayContaining(['package-lock.json', 'wxt.config.ts', 'README.md', '.oxlintrc.json']),
  );
  expect(paths.filter((path) => /^(?:node_modules|\.output|\.wxt|\.git)(?:\/|$)/.test(path))).toEqual([]);
});
