import { describe, expect, test } from 'vitest';
import { coins as catalog } from '../../../../../utils/domain/coin/catalog.ts';
import type { CatalogCoin, Coin } from '../../../../../utils/domain/coin/coin.ts';
import { packCoins, unpackCoins } from '../../../../../utils/domain/coin/packed-coins.ts';
import { coin } from '../../../scripts/catalog/catalog-of.ts';

describe('the packed catalog', () => {
  test('has one byte for each character', () => {
    expect(packCoins(catalog).text).toMatch(/^[\0-\u00ff]*$/);
  });

  test('is the catalog without its tags', () => {
    const shipped = (catalog as readonly CatalogCoin[]).map(({ tags: _tags, ...coinFields }) => coinFields);
    expect(unpackCoins(packCoins(catalog))).toEqual(shipped);
  });

  test.each<[string, Coin[]]>([
    ['an id that is the name', [coin(1, { id: 'wrapped-ether', name: 'Wrapped Ether' })]],
    ['an id that is not', [coin(1, { id: 'ripple', name: 'XRP' })]],
    ['an id that is the name without its spaces', [coin(1, { id: 'usdcoin', name: 'USD Coin' })]],
    ['an id that begins like the name', [coin(1, { id: 'avalanche-2', name: 'Avalanche' })]],
    ['a name of other letters', [coin(1, { id: 'bianrensheng', name: '币安人生' })]],
    ['other letters and signs of the packed form', [coin(1, { name: '~50% 币', aliases: ['₮', 'a='] })]],
    ['signs of the packed form in names', [coin(1, { name: 'A?^@#&<>;{}b', aliases: ['C & D Token'] })]],
    ['a symbol of capitals', [coin(1, { symbol: 'DPT', name: 'Digital Payments Token' })]],
    ['a symbol that begins with the capitals', [coin(1, { symbol: 'WBTX', name: 'WhiteBIT' })]],
    ['a symbol that is the name', [coin(1, { symbol: 'PEPE', name: 'Pepe' })]],
    ['a symbol that begins the name', [coin(1, { symbol: 'AAV', name: 'Aave' })]],
    [
      'a long symbol that begins the name',
      [coin(1, { symbol: 'WORLDLIBERTY', name: 'WorldLibertyFinancial' })],
    ],
    ['a symbol that begins like the name', [coin(1, { symbol: 'ETHFI', name: 'Ether.fi' })]],
    ['a symbol that is the last word', [coin(1, { symbol: 'WIF', name: 'dog wif' })]],
    ['a symbol that begins like the last word', [coin(1, { symbol: 'PENGX', name: 'Pudgy Penguins' })]],
    [
      'symbols with digits and signs',
      ['0G', '4', '2Z', '00', '.A', '+1', ''].map((symbol, at) => coin(at + 1, { symbol })),
    ],
    ['an id that is the symbol', [coin(1, { id: 'wbnb', symbol: 'WBNB', name: 'Wrapped BNB' })]],
    ['an id that begins like the symbol', [coin(1, { id: 'nusd-2', symbol: 'NUSD', name: 'Neutrl USD' })]],
    ['an id without the last word', [coin(1, { id: 'near', name: 'NEAR Protocol' })]],
    ['an id without signs', [coin(1, { id: 'f-x-fxusd', name: 'f(x) fxUSD' })]],
    ['an id that is another name', [coin(1, { id: 'usd-coin', name: 'USDC', aliases: ['U', 'USD Coin'] })]],
    ['an id that follows from nothing', [coin(1, { id: '-2' }), coin(2, { id: 'elrond-erd-2' })]],
    ['ranks with gaps', [coin(2), coin(5), coin(6), coin(900)]],
    [
      'other names',
      [coin(1, { aliases: ['A', 'B c'], altSymbols: ['A'] }), coin(2), coin(3, { aliases: ['D'] })],
    ],
    ['a former symbol that is no other name', [coin(1, { aliases: ['A'], altSymbols: ['B'] })]],
    ['names with leading and trailing spaces', [coin(1, { name: ' a,b  c ', aliases: ['d, e '] })]],
    ['quotes, backslashes and backticks', [coin(1, { name: 'a "b" \\n `c` ${d}' })]],
  ])('keeps %s', (_name, coins) => {
    expect(unpackCoins(packCoins(coins))).toEqual(coins);
  });

  test.each<[string, Coin]>([
    ['a line break in a name', coin(1, { name: 'a\nb' })],
    ['a line break in a symbol', coin(1, { symbol: 'A\nB' })],
    ['a symbol in small letters', coin(1, { symbol: 'stETH' })],
    ['an alias with the sign between aliases', coin(1, { aliases: ['a|b'] })],
    ['an alias that begins with a sign', coin(1, { aliases: ['=a'] })],
    ['a sign of the packed form in a symbol', coin(1, { symbol: 'A&B' })],
    ['an empty list', coin(1, { aliases: [] })],
    ['no rank', coin(0)],
  ])('throws for %s', (_name, each) => {
    expect(() => packCoins([each])).toThrow(/packed/);
  });

  test('is at most three tenths as long as the JSON', () => {
    const { text, ranks } = packCoins(catalog);
    expect(text.length + ranks.length).toBeLessThan(JSON.stringify(catalog).length * 0.3);
  });
});
