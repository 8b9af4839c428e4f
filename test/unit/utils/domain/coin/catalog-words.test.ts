import { describe, expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import {
  catalogIds,
  catalogWords,
  newCoins,
  symbolMatcher,
} from '../../../../../utils/domain/coin/catalog-words.ts';
import { coin } from '../../../scripts/catalog/catalog-of.ts';

const words = catalogWords([
  coin(1, { id: 'bitcoin', symbol: 'BTC', name: 'Bitcoin' }),
  coin(2, { id: 'sonic-3', symbol: 'S', name: 'Sonic', aliases: ['Fantom', 'FTM'], altSymbols: ['FTM'] }),
]);

describe('new coins', () => {
  test.each([
    ['an unknown id', { id: 'bit', symbol: 'BTC', name: 'Bitcoin' }],
    ['a known id with another symbol', { id: 'bitcoin', symbol: 'XBT', name: 'Bitcoin' }],
    ['a known id with another name', { id: 'bitcoin', symbol: 'BTC', name: 'Bitcoin Core' }],
    ['an id that is the name of another coin', { id: 'fantom', symbol: 'FTM', name: 'Fantom' }],
  ])('%s is new', (_what, fields) => {
    expect(newCoins(words, [coin(3, fields)])).toHaveLength(1);
  });

  test.each([
    ['the coin as it is', { id: 'bitcoin', symbol: 'BTC', name: 'bitcoin' }],
    ['a former symbol and name', { id: 'sonic-3', symbol: 'FTM', name: 'Fantom' }],
    ['a name with markup', { id: 'bitcoin', symbol: 'BTC', name: '<img src=x>' }],
    ['a symbol that turns the text around', { id: 'bit', symbol: 'B\u202eTC', name: 'Bit' }],
    ['a name with a line break', { id: 'bit', symbol: 'BIT', name: 'Bit\ncoin' }],
  ])('%s is not', (_what, fields) => {
    expect(newCoins(words, [coin(3, fields)])).toEqual([]);
  });

  test('the catalog knows all of its coins', () => {
    expect(newCoins(catalogWords(coins), coins)).toEqual([]);
  });

  test('are at most fifty', () => {
    expect(newCoins('\n', coins)).toHaveLength(50);
  });
});

describe('symbols', () => {
  const hasSymbol = symbolMatcher(words, [{ id: 'new-coin', symbol: 'NEW' }]);

  test.each([
    ['in the catalog, in any case', 'bitcoin', 'Btc'],
    ['in the catalog from before a rename', 'sonic-3', 'FTM'],
    ['of a coin that the catalog lacks', 'new-coin', 'new'],
  ])('%s', (_what, id, symbol) => {
    expect(hasSymbol(id, symbol)).toBe(true);
  });

  test.each([
    ['of another coin', 'bitcoin', 'S'],
    ['of an unknown coin', 'bit', 'BTC'],
    ['that is empty', 'bitcoin', ''],
  ])('%s: not its own', (_what, id, symbol) => {
    expect(hasSymbol(id, symbol)).toBe(false);
  });
});

test('the ids of a catalog, in its order', () => {
  expect(catalogIds(words)).toEqual(['bitcoin', 'sonic-3']);
  expect(catalogIds('')).toEqual([]);
});
