import { describe, expect, test } from 'vitest';
import listed from '../../../../../utils/domain/coin/coins.json' with { type: 'json' };
import type { CatalogCoin, Coin } from '../../../../../utils/domain/coin/coin.ts';
import { packCoins, unpackCoins } from '../../../../../utils/domain/coin/packed-coins.ts';
import { coin } from '../../../scripts/catalog/catalog-of.ts';

describe('the packed catalog', () => {
  test('is the catalog without its tags', () => {
    const shipped = (listed as CatalogCoin[]).map(({ tags: _tags, ...coinFields }) => coinFields);
    expect(unpackCoins(packCoins(listed as CatalogCoin[]))).toEqual(shipped);
  });

  test.each<[string, Coin[]]>([
    ['an id that is the name', [coin(1, { id: 'wrapped-ether', name: 'Wrapped Ether' })]],
    ['an id that is not', [coin(1, { id: 'ripple', name: 'XRP' })]],
    ['a name of other letters', [coin(1, { id: 'bianrensheng', name: '币安人生' })]],
    ['ranks with gaps', [coin(1), coin(5), coin(6), coin(900)]],
    ['other names', [coin(1, { aliases: ['A', 'B c'], altSymbols: ['A'] })]],
    ['names with leading and trailing spaces, and separators', [coin(1, { name: ' a\tb|c  d\n' })]],
    ['quotes, backslashes and backticks', [coin(1, { name: 'a "b" \\n `c` ${d}' })]],
  ])('keeps %s', (_name, coins) => {
    expect(unpackCoins(packCoins(coins))).toEqual(coins);
  });

  test('is at most 55 % as long as the JSON', () => {
    expect(packCoins(listed as Coin[]).length).toBeLessThan(JSON.stringify(listed).length * 0.55);
  });
});
