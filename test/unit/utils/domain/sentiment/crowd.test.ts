import { expect, test } from 'vitest';
import { chatterSteps, sentimentSteps, stepOf } from '../../../../../utils/domain/sentiment/crowd.ts';

test.each([
  ['EXTREMELY_BEARISH', null, 0],
  ['Extremely Bearish', 99, 0],
  ['bearish', null, 1],
  ['NEUTRAL', null, 2],
  ['Bullish', null, 3],
  [' extremely  bullish ', null, 4],
  ['sideways', 62, 3],
  ['sideways', null, null],
  [null, 0, 0],
  [null, 24.9, 0],
  [null, 25, 1],
  [null, 45, 2],
  [null, 55, 3],
  [null, 75, 4],
  [null, 100, 4],
  [null, 101, null],
  [null, -1, null],
  [null, Number.NaN, null],
  [null, null, null],
])('sentiment %s with the value %s is step %s', (label, value, step) => {
  expect(stepOf(label, value, sentimentSteps)).toBe(step);
});

test.each([
  ['EXTREMELY_LOW', 0],
  ['Low', 1],
  ['NORMAL', 2],
  ['high', 3],
  ['Extremely High', 4],
])('message volume %s is step %d', (label, step) => {
  expect(stepOf(label, null, chatterSteps)).toBe(step);
});
