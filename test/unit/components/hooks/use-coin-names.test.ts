import { expect, test } from 'vitest';
import { addNames, coinOf, isNamed } from '../../../../components/hooks/use-coin-names.ts';

test('has the names of the catalog', () => {
  expect(coinOf('bitcoin')).toMatchObject({ name: 'Bitcoin', symbol: 'BTC' });
});

test('has a coin outside of the catalog by its id until it is named', () => {
  expect([isNamed('parcl'), coinOf('parcl')]).toEqual([false, { id: 'parcl', name: 'parcl', symbol: '' }]);
  addNames([{ id: 'parcl', name: 'Parcl', symbol: 'PRCL' }]);
  expect([isNamed('parcl'), coinOf('parcl').name]).toEqual([true, 'Parcl']);
});

test('keeps the names of the catalog', () => {
  addNames([{ id: 'bitcoin', name: 'Another', symbol: 'ANO' }]);
  expect(coinOf('bitcoin').name).toBe('Bitcoin');
});
