import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../utils/page');

/** What code says about properties of the document, which pictures and forms of the page shadow. */
function accesses(code: string): string[] {
  const bare = code.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
  return Array.from(bare.matchAll(/\bdocument\??\.(\w+)/g), ([, name = '']) => name);
}

test('page code reads no property of the document directly', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files.flatMap((file) =>
    accesses(readFileSync(join(folder, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

test.each([
  ['document.hidden', ['hidden']],
  ['const a = document?.body.lang; f(document)', ['body']],
  ['// document.title', []],
  ['host.ownerDocument.body', []],
])('%s', (code, names) => {
  expect(accesses(code)).toEqual(names);
});
