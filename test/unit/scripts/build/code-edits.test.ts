import { expect, test } from 'vitest';
import { edited } from '../../../../scripts/build/code-edits.ts';

test.each([
  ['nothing', [], 'let a = 1;'],
  ['a replacement by longer text', [{ start: 4, end: 5, text: 'longer' }], 'let longer = 1;'],
  ['a removal', [{ start: 5, end: 9, text: '' }], 'let a;'],
  [
    'insertions around a part, in any order',
    [
      { start: 8, end: 8, text: '(' },
      { start: 9, end: 9, text: ')' },
      { start: 0, end: 3, text: 'const' },
    ],
    'const a = (1);',
  ],
])('applies %s', (_name, edits, expected) => {
  expect(edited('let a = 1;', edits)).toBe(expected);
});
