import { expect, test } from 'vitest';
import { neighbour } from '../../../../components/options/WatchlistField.tsx';

const list = ['a', 'b', 'c'];

test.each<[coin: string, expected: string | undefined]>([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
])('when %s is removed, the focus moves to %s', (coin, expected) => {
  expect(neighbour(list, coin)).toBe(expected);
});

test('the only coin has no neighbour', () => {
  expect(neighbour(['a'], 'a')).toBeUndefined();
});
