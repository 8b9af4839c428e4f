import { expect, test } from 'vitest';
import { containsWords } from '../../../../../utils/domain/text/fold-text.ts';

test.each([
  ['Hover delay', 'delay', true],
  ['Hover delay', 'DELAY hover', true],
  ['Farbe und Größe', 'grosse', false],
  ['Devise préférée', 'preferee', true],
  ['Hover delay', 'hover color', false],
  ['Hover delay', '', true],
])('“%s” contains the words of “%s”: %s', (text, query, expected) => {
  expect(containsWords(text, query)).toBe(expected);
});
