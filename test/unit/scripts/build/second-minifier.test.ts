import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { minifiedAgain } from '../../../../scripts/build/second-minifier.ts';

const lines = Array.from(
  { length: 30 },
  (_, index) => `line ${index} "with" 'marks' \`\${here}\` \\ and \\n`,
);
const part = `const part = lazily(() => { ${'found.push(Math.abs(found.length - 3)); '.repeat(60)} return found; });`;

test.each([
  ['a string of many lines', `found.push(${JSON.stringify(lines.join('\n'))})`],
  ['a short string with a line break', 'found.push("a\\nb")'],
  ['text outside ASCII', 'found.push("Kurs 价格 é")'],
  ['escapes', String.raw`found.push("\u4ef7\u683c", /[^\x7f]/.source)`],
  ['a function that is a part', `(() => { const lazily = (make) => make(); ${part} found.push(part); })()`],
])('keeps what a script does: %s', async (_name, code) => {
  const run = (script: string): unknown[] => {
    const found: unknown[] = [];
    runInNewContext(script, { found });
    return found;
  };
  expect(run(await minifiedAgain(code))).toEqual(run(code));
});

test('writes line breaks of long strings as one character', async () => {
  const long = await minifiedAgain(`found.push(${JSON.stringify(lines.join('\n'))})`);
  expect(long.split('\n')).toHaveLength(30);
});

test('keeps a script in ASCII, and the letters of others', async () => {
  expect(await minifiedAgain(String.raw`found.push("\u4ef7")`)).toContain(String.raw`\u4ef7`);
  expect(await minifiedAgain('found.push("价")')).toContain('价');
});

test('puts functions that are parts in parentheses, and no others', async () => {
  const code = `(() => { ${part} found.push(lazily(() => 1), part()); })()`;
  const minified = await minifiedAgain(code);
  expect(minified.match(/\(\(\(\)=>/g)).toHaveLength(1);
});

test('throws for code that is none', async () => {
  await expect(minifiedAgain('const = 1')).rejects.toThrow('Name expected');
});
