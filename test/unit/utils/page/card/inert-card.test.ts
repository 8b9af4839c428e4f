import { expect, test } from 'vitest';
import { typed } from '../../../../../utils/page/card/inert-card.ts';

test.each<[string, string, string | null]>([
  ['ca', 'r', 'car'],
  ['ca', ' ', 'ca '],
  ['ca', '🐕', 'ca🐕'],
  ['ca🐕', 'Backspace', 'ca'],
  ['', 'Backspace', ''],
  ['ca', 'Enter', null],
  ['ca', 'ArrowLeft', null],
  ['ca', 'Escape', null],
])('“%s” and %s', (text, key, expected) => {
  expect(typed(text, key)).toBe(expected);
});
