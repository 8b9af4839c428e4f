import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { formBreaches, longestFile, quantile } from './file-rules.ts';
import { filesBelow, parseSource, readSources } from './source.ts';

const folders = ['entrypoints', 'components', 'utils', 'scripts', 'test'];
const sources = readSources(folders);

describe('the files of the repository', () => {
  it('are named, sized and exported as agreed', () => {
    expect(sources.flatMap((source) => formBreaches(source))).toEqual([]);
  });

  it('have their tests at the same path below test/unit', () => {
    const tested = filesBelow('test/unit')
      .map((path) => dirname(relative('test/unit', path)))
      .filter((folder) => /^(?:utils|components|entrypoints|scripts)\b/.test(folder));
    expect(tested.length).toBeGreaterThan(50);
    expect([...new Set(tested)].filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('are short: half within 80 lines, nine of ten within 165', () => {
    const lines = sources.map((source) => source.lines);
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(80);
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(165);
  });

  it('keep style sheets and pages short too', () => {
    const others = folders
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => /\.(?:css|html)$/.test(path));
    const long = others.filter((path) => readFileSync(path, 'utf8').split('\n').length > longestFile);
    expect(long).toEqual([]);
  });
});

test.each([
  ['utils/domain/someThing.ts', 'export const a = 1;', 'named'],
  ['utils/domain/Thing.ts', 'export const a = 1;', 'named'],
  ['components/popup/big-thing.tsx', 'export function BigThing() { return <b/>; }', 'named'],
  ['components/popup/BigThing.tsx', 'export function Other() { return <b/>; }', 'named'],
  ['utils/domain/a.ts', 'export default 1;', 'default export'],
  ['utils/domain/a.ts', 'const a = 1; export { a as default };', 'default export'],
  ['utils/domain/a.ts', `export * from './b.ts';`, 'passes on'],
  ['utils/domain/a.ts', `import { b } from './b.ts'; export { b };`, 'passes on'],
  ['utils/domain/a.ts', 'export const a = 1; // TODO: more', 'unfinished'],
  ['utils/domain/a.ts', '/* FIXME */ export const a = 1;', 'unfinished'],
])('a breach is seen: %s: %s', (path, code, told) => {
  expect(formBreaches(parseSource(path, code)).join('\n')).toContain(told);
});

test.each([
  ['utils/domain/some-thing.ts', `export const text = 'TODO is only a word here';`],
  ['components/popup/BigThing.tsx', 'export function BigThing() { return <b/>; }'],
  ['components/popover/mount.tsx', 'export const mount = () => <b/>;'],
  ['components/popover/big-thing.test.tsx', `import { test } from 'vitest'; test('x', () => {});`],
  ['entrypoints/popup/main.tsx', `import './popup.css';`],
  ['utils/platform/browser.ts', `export { browser } from 'wxt/browser';`],
  ['entrypoints/background/index.ts', 'export default 1;'],
  ['wxt.config.ts', 'export default {};'],
  ['test/page/scan.test.ts', `import { scan } from './scan.ts'; scan();`],
])('what is allowed passes: %s', (path, code) => {
  expect(formBreaches(parseSource(path, code))).toEqual([]);
});

test('the longest file', () => {
  const lines = (count: number) => parseSource('utils/domain/a.ts', '// a line\n'.repeat(count));
  expect(formBreaches(lines(longestFile))).toEqual([]);
  expect(formBreaches(lines(longestFile + 1))).toEqual(['utils/domain/a.ts has 251 lines']);
});

test('quantiles', () => {
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(10);
  expect(quantile([], 0.5)).toBe(0);
});
