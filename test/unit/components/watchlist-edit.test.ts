import { expect, test } from 'vitest';
import { moved, neighbour } from '../../../components/options/watchlist-edit.ts';

const list = ['a', 'b', 'c'];

test.each<[coin: string, by: -1 | 1, expected: string]>([
  ['a', 1, 'bac'],
  ['b', -1, 'bac'],
  ['c', -1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
  ['x', 1, 'abc'],
])('%s by %d', (coin, by, expected) => {
  expect(moved(list, coin, by).join('')).toBe(expected);
});

test.each<[coin: string, expected: string | undefined]>([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
])('after %s comes the focus of %s', (coin, expected) => {
  expect(neighbour(list, coin)).toBe(expected);
});

test('the only coin has no neighbour', () => {
  expect(neighbour(['a'], 'a')).toBeUndefined();
});
