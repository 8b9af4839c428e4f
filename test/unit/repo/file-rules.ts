import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Source } from './source.ts';

/** Lines that no file passes, code or style sheet; data files apart. */
export const longestFile = 250;

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|content|d))*$/;
const pascal = /^(?:[A-Z][a-z0-9]*)+$/;
/** The test of a component has the component's name. */
const componentTest = /^test\/unit\/components\/.*\.test\.tsx?$/;
/** Where WXT, Vite and Vitest expect a default export. */
const defaultExports = /^(?:entrypoints\/[^/]+\/index\.tsx?|[a-z]+\.config\.ts|scripts\/attack-table\.ts)$/;
/** Passing the browser API on is this module's whole job. */
const passesOn = 'utils/platform/browser.ts';
const leftovers = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** What a module's form has against it, one line for each. */
export function formBreaches(source: Source): string[] {
  const { path } = source;
  const told = [
    source.lines > longestFile && `has ${source.lines} lines`,
    !wellNamed(source) &&
      'is named against the rule: kebab-case, and PascalCase for what exports a component',
    source.defaultExport && !defaultExports.test(path) && 'has a default export',
    source.barrel && path !== passesOn && 'only passes on what others export',
    source.comments.some((comment) => leftovers.test(comment)) && 'has a note of unfinished work',
  ];
  return told.filter((line) => line !== false).map((line) => `${path} ${line}`);
}

function wellNamed({ path, code }: Source): boolean {
  const [name = '', extension = ''] = /^(.*)\.(tsx?)$/.exec(basename(path))?.slice(1) ?? [];
  const components = [...code.matchAll(/^export (?:function|const) ([A-Z]\w*)/gm)].map((match) => match[1]);
  const isComponent = extension === 'tsx' && components.length > 0;
  if (isComponent) return pascal.test(name) && components.includes(name);
  return kebab.test(name) || (componentTest.test(path) && existsSync(sourceOf(path)));
}

/** The component that a test of this path tests: the same path without `test/unit/`. */
function sourceOf(testPath: string): string {
  return testPath.replace(/^test\/unit\//, '').replace(/\.test\.tsx?$/, '.tsx');
}

/** The value below which the given share of the numbers lies: 0.5 for the median. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
