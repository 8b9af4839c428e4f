import { describe, expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { catalogWords, newCoins } from '../../../../../utils/domain/coin/catalog-words.ts';
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
  ])('%s is known', (_what, fields) => {
    expect(newCoins(words, [coin(3, fields)])).toEqual([]);
  });

  test('the catalog knows all of its coins', () => {
    expect(newCoins(catalogWords(coins), coins)).toEqual([]);
  });

  test('are at most fifty', () => {
    expect(newCoins('\n', coins)).toHaveLength(50);
  });
});
