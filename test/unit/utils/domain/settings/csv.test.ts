import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../../../utils/domain/settings/csv.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

test.each<[string, string, string[][]]>([
  ['nothing', '', []],
  [
    'line breaks of every system',
    'a,b\r\nc,d\ne,f\rg,h',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  ],
  ['empty lines', '\n\na\n\n,,\nb\n\n', [['a'], ['b']]],
  [
    'an empty cell at the end',
    'a,\n,b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['white space around cells', ' a , b ', [['a', 'b']]],
  ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
  ['quotes', '"a,b","say ""hi""","line\nbreak",""', [['a,b', 'say "hi"', 'line\nbreak', '']]],
  ['text behind a quote', '"a"b,c', [['a', 'c']]],
  ['a quote without its end', 'a,"b\nc', [['a', 'b\nc']]],
  ['a quote in the middle', 'a"b,c"', [['a"b', 'c"']]],
  [
    'semicolons',
    'id;symbol;name\na;b;1,5',
    [
      ['id', 'symbol', 'name'],
      ['a', 'b', '1,5'],
    ],
  ],
  [
    'tabs',
    'id\tsymbol\na\tb',
    [
      ['id', 'symbol'],
      ['a', 'b'],
    ],
  ],
])('%s', (_name, text, rows) => {
  expect(readCsv(text, 100)).toEqual(rows);
});

test('reads no more rows than allowed', () => {
  expect(readCsv('a\n'.repeat(10), 3)).toHaveLength(3);
});

test.each([
  ['=HYPERLINK("http://a.example","b")', `"'=HYPERLINK(""http://a.example"",""b"")"`],
  ['@gork', "'@gork"],
  ['+1+1', "'+1+1"],
  ['-1+1|x', "'-1+1|x"],
  ["'=1", "''=1"],
  ['-3.25', '-3.25'],
  ['-1e-7', '-1e-7'],
  ['a=b', 'a=b'],
  ["'quoted'", "'quoted'"],
])('%s is no formula in a spreadsheet, and is read again', (cell, written) => {
  expect(writeCsv([[cell]])).toBe(`${written}\r\n`);
  expect(readCsv(`a,b\r\n${writeCsv([[cell, 'b']])}`, 2)[1]).toEqual([cell, 'b']);
});

test('what was written is read again', () => {
  const cell = fc
    .tuple(fc.constantFrom('', '=', "'", "'-", '@'), fc.string())
    .map(([start, text]) => (start + text).trim());
  // A row of empty cells is none, and the first line decides on the separator.
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }).filter((row) => row.some(Boolean)));
  fc.assert(
    fc.property(rows, (written) => {
      const all = [['id', 'symbol', 'name'], ...written];
      expect(readCsv(writeCsv(all), Infinity)).toEqual(all);
    }),
    propertyRuns(300),
  );
});

test('any text is read without an error', () => {
  const bits = fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a', ' ', '\uFEFF');
  fc.assert(
    fc.property(fc.array(bits), (parts) => {
      for (const row of readCsv(parts.join(''), Infinity)) expect(row.some((cell) => cell !== '')).toBe(true);
    }),
    propertyRuns(1000),
  );
  for (const part of ['"', ',', '"",', '\n', '"a'])
    expect(() => readCsv(part.repeat(100_000), 5000)).not.toThrow();
});
