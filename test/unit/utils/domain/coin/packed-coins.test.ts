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
    ['an id that is the name without its spaces', [coin(1, { id: 'usdcoin', name: 'USD Coin' })]],
    ['an id that begins like the name', [coin(1, { id: 'avalanche-2', name: 'Avalanche' })]],
    ['a name of other letters', [coin(1, { id: 'bianrensheng', name: '币安人生' })]],
    ['a symbol that is the name', [coin(1, { symbol: 'PEPE', name: 'Pepe' })]],
    ['a symbol that begins the name', [coin(1, { symbol: 'AAV', name: 'Aave' })]],
    [
      'a long symbol that begins the name',
      [coin(1, { symbol: 'WORLDLIBERTY', name: 'WorldLibertyFinancial' })],
    ],
    ['symbols in small letters and with digits', [coin(1, { symbol: 'stETH' }), coin(2, { symbol: '0G' })]],
    ['ranks with gaps', [coin(1), coin(5), coin(6), coin(900)]],
    [
      'other names',
      [coin(1, { aliases: ['A', 'B c'], altSymbols: ['A'] }), coin(2), coin(3, { aliases: ['D'] })],
    ],
    ['names with leading and trailing spaces', [coin(1, { name: ' a|b,c  d ' })]],
    ['quotes, backslashes and backticks', [coin(1, { name: 'a "b" \\n `c` ${d}' })]],
  ])('keeps %s', (_name, coins) => {
    expect(unpackCoins(packCoins(coins))).toEqual(coins);
  });

  test.each<[string, Coin]>([
    ['a line break in a name', coin(1, { name: 'a\nb' })],
    ['a tab in a symbol', coin(1, { symbol: 'A\tB' })],
    ['a symbol that is one digit', coin(1, { symbol: '4' })],
    ['no symbol', coin(1, { symbol: '' })],
    ['an id that begins with a hyphen', coin(1, { id: '-2' })],
    ['a comma in an alias', coin(1, { aliases: ['a,b'] })],
    ['an empty list', coin(1, { aliases: [] })],
  ])('throws for %s', (_name, each) => {
    expect(() => packCoins([each])).toThrow(/packed/);
  });

  test('is at most a third as long as the JSON', () => {
    expect(packCoins(listed as Coin[]).length).toBeLessThan(JSON.stringify(listed).length * 0.34);
  });
});
