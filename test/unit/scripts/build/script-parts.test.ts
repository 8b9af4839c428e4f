import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { joinedParts } from '../../../../scripts/build/script-parts.ts';

const entry = {
  fileName: 'annotate.js',
  isEntry: true,
  code: [
    'import { log as l } from "./shared.js";',
    'const greeting = "hello";',
    'l("entry");',
    'finished(import("./lazy.js").then(({ name, tell }) => tell(name)));',
    'export { greeting as g };',
  ].join('\n'),
};
const shared = {
  fileName: 'shared.js',
  isEntry: false,
  code: 'const own = "shared";\nconst log = (text) => void lines.push(`${own}: ${text}`);\nexport { log };',
};
const lazy = {
  fileName: 'lazy.js',
  isEntry: false,
  code: [
    'import { g } from "./annotate.js";',
    'import { log } from "./shared.js";',
    'const own = "lazy";',
    'log(own);',
    'const tell = (name) => log(`${g} ${name}`);',
    'export { own as name, tell };',
  ].join('\n'),
};

async function run(code: string): Promise<string[]> {
  const lines: string[] = [];
  let end: Promise<unknown> | undefined;
  runInNewContext(code, { lines, finished: (promise: Promise<unknown>) => (end = promise) });
  lines.push('returned');
  await end;
  return lines;
}

test.each([
  ['the entry first', [entry, shared, lazy]],
  ['the entry last', [lazy, shared, entry]],
])('runs the entry at once and other parts when they are imported, with %s', async (_name, chunks) => {
  expect(await run(joinedParts(chunks))).toEqual([
    'shared: entry',
    'returned',
    'shared: lazy',
    'shared: hello lazy',
  ]);
});

test('runs the loops of a part in functions of their own, with what they assign', async () => {
  const loops = {
    ...shared,
    code: [
      'const words = [];',
      'for (const word of ["a", "b"]) words.push(word);',
      'let count = 0;',
      'while (count < 3) count += 1;',
      'do words.push(count); while (words.length < 4);',
      'const log = (text) => void lines.push(`${words} ${text}`);',
      'export { log };',
    ].join('\n'),
  };
  const joined = joinedParts([entry, loops, lazy]);
  expect(await run(joined)).toContain('a,b,3,3 hello lazy');
  expect(joined.match(/\(\(\) => \{\n(?:for|while|do) /g)).toHaveLength(3);
});

test('rejects an import of what is in no chunk', () => {
  expect(() => joinedParts([{ ...entry, code: 'import { a } from "./other.js";' }])).toThrow('./other.js');
});
