import { expect, test } from 'vitest';
import { RareWords } from '../../../../../utils/domain/recognition/rare-words.ts';

const words =
  "dentists?|e-?mails?|agenc(?:y|ies)|(?:bit|doge)coin|zürich|['’]s formula|grow\\w*|fired(?! up)|usd[tc]?|i\\d";

test.each([
  ['dentist', true],
  ['Two DENTISTS.', true],
  ['dentistry', false],
  ['an email', true],
  ['E-mails', true],
  ['agencies', true],
  ['an agency', true],
  ['agenc', false],
  ['ies', false],
  ['dogecoin', true],
  ['bitcoins', false],
  ['in ZÜRICH', true],
  ['Ferrari’s formula', false],
  ['a ’s formula', true],
  ['regrow', false],
  ['growing', true],
  ['fired up', false],
  ['fired', true],
  ['USDT', true],
  ['the i7', true],
  ['nothing of them', false],
])('words in "%s": %s', (text, isIn) => {
  expect(new RareWords(words).isIn(text)).toBe(isIn);
  // The whole expression, without a look at the beginnings.
  expect(new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, 'i').test(text)).toBe(isIn);
});

test('what is before and after the words may be other than their edges', () => {
  const after = new RareWords('park|bars?', '^[\\s-]{0,2}');
  expect([' park', '-bar', 'parks', 'the park'].map((text) => after.isIn(text))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('words are found in the last of many texts as in the first', () => {
  const few = new RareWords('park');
  for (let at = 0; at < 200; at += 1) expect(few.isIn('nothing')).toBe(false);
  expect(few.isIn('a park')).toBe(true);
});
