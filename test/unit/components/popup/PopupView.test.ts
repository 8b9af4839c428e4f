import { expect, test } from 'vitest';
import { nextRow } from '../../../../components/popup/PopupView.tsx';

test.each<[key: string, from: number, to: number | null]>([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['Enter', 1, null],
  ['a', 1, null],
])('%s in row %i of five moves to %s', (key, from, to) => {
  expect(nextRow(key, from, 5)).toBe(to);
});
