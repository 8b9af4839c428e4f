import { expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import {
  contextCoins,
  contextSymbol,
  isContextSymbol,
} from '../../../../../utils/domain/context/context-coins.ts';

test('the list has twenty coins of the catalog with their symbols, each once', () => {
  expect(new Set(contextCoins.map(({ coin }) => coin)).size).toBe(20);
  const symbols = new Map(coins.map(({ id, symbol }) => [id, symbol]));
  for (const { coin, symbol } of contextCoins) expect([coin, symbols.get(coin)]).toEqual([coin, symbol]);
});

test.each([
  ['bitcoin', 'BTC'],
  ['dogecoin', 'DOGE'],
  ['pepe', null],
])('%s has the symbol %s', (coin, symbol) => {
  expect(contextSymbol(coin)).toBe(symbol);
  expect(isContextSymbol(symbol ?? 'PEPE')).toBe(symbol !== null);
});
