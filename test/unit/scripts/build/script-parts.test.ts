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

test('rejects an import of what is in no chunk', () => {
  expect(() => joinedParts([{ ...entry, code: 'import { a } from "./other.js";' }])).toThrow('./other.js');
});
