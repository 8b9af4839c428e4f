import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadExports } from './export-rules.ts';
import { parseSource, readSources } from './source.ts';

test('what is exported is used, and by more than its test', () => {
  const sources = readSources(['entrypoints', 'components', 'utils', 'scripts', 'test']);
  const configs = ['wxt.config.ts', 'vitest.config.ts'].map((path) =>
    parseSource(path, readFileSync(path, 'utf8')),
  );
  expect(deadExports([...sources, ...configs])).toEqual([]);
});

const used = `import { rule } from './rule.ts'; rule();`;

test.each<[string, Record<string, string>, string[]]>([
  ['used elsewhere', { 'utils/rule.ts': 'export const rule = () => 1;', 'utils/a.ts': used }, []],
  [
    'used by its test alone',
    { 'utils/rule.ts': 'export function rule() {}', 'test/rule.test.ts': used },
    ['utils/rule.ts exports rule, which nothing of the product uses'],
  ],
  [
    'used where it is made, and read by a test',
    {
      'utils/rule.ts': 'export const rule = 1; export const twice = rule * 2;',
      'test/a.test.ts': `${used} twice;`,
    },
    ['utils/rule.ts exports twice, which nothing of the product uses'],
  ],
  [
    'used where it is made, and by nobody else',
    { 'utils/rule.ts': 'export const rule = 1; rule;' },
    ['utils/rule.ts exports rule, which nobody imports'],
  ],
  [
    'a type that names what a function takes',
    { 'utils/rule.ts': 'export interface Rule {} export const rule = (_: Rule) => 1;', 'utils/a.ts': used },
    [],
  ],
  [
    'a type that nothing names',
    { 'utils/rule.ts': 'export interface Rule {}' },
    ['utils/rule.ts exports Rule, which nothing of the product uses'],
  ],
  ['a helper of tests', { 'test/help.ts': 'export const rule = 1;', 'test/a.test.ts': used }, []],
  ['an entrypoint', { 'scripts/cards/sheet.ts': 'globalThis.rule = 1;' }, []],
])('%s', (_name, files, told) => {
  expect(deadExports(Object.entries(files).map(([path, code]) => parseSource(path, code)))).toEqual(told);
});
