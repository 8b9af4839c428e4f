import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isCurrent } from '../../../scripts/is-current.ts';

let folder: string;
let build: string;
let sources: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-is-current-'));
  build = join(folder, 'manifest.json');
  sources = join(folder, 'sources');
  mkdirSync(join(sources, 'deep'), { recursive: true });
  touch(join(sources, 'deep/code.ts'), 10);
  touch(join(sources, 'other.ts'), 20);
  setTime(join(sources, 'deep'), 10);
  setTime(sources, 20);
  touch(build, 30);
});
afterEach(() => rmSync(folder, { recursive: true }));

function touch(path: string, seconds: number): void {
  writeFileSync(path, '');
  setTime(path, seconds);
}

function setTime(path: string, seconds: number): void {
  utimesSync(path, seconds, seconds);
}

it('is true if every source is older than the build', () => {
  expect(isCurrent(build, [sources, join(sources, 'other.ts'), join(folder, 'missing')])).toBe(true);
});

it.each([
  ['a changed file in a subfolder', () => touch(join(sources, 'deep/code.ts'), 31)],
  ['a new file', () => writeFileSync(join(sources, 'new.ts'), '')],
  ['a removed file', () => rmSync(join(sources, 'deep/code.ts'))],
  ['a file that changed at the time of the build', () => touch(join(sources, 'other.ts'), 30)],
  ['a missing build', () => rmSync(build)],
])('is false with %s', (_name, change) => {
  change();
  expect(isCurrent(build, [sources])).toBe(false);
});
