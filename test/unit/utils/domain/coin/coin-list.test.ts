import { describe, expect, test } from 'vitest';
import { findListed, type ListedCoin, packCoinList } from '../../../../../utils/domain/coin/coin-list.ts';

function coin(id: string, symbol: string, name: string): ListedCoin {
  return { id, symbol, name };
}

const rows = [
  coin('parcl', 'PRCL', 'Parcl'),
  coin('palu', 'palu', 'Palu'),
  coin('palu-the-8th-builder', 'PALU', 'Palu the 8th builder'),
  coin('kodiak-finance', 'KDK', 'Kodiak Finance'),
  coin('rwa-2', 'RWA', 'Real World Assets'),
  coin('go', 'GO', 'Go'),
  coin('catdog', 'CATDOG', 'catdog'),
  coin('spain-coin', 'ESP', 'Spain Coin'),
];
const list = packCoinList(rows, new Set());
const idsOf = (symbol: string, name?: string): string =>
  findListed(list, name === undefined ? { symbol } : { symbol, name })
    .map(({ id }) => id)
    .join(' ');

describe('the packed list', () => {
  test('keeps symbol, name and id', () => {
    expect(findListed(list, { symbol: 'PRCL' })).toEqual([rows[0]]);
    expect(findListed(list, { symbol: 'PALU' })).toEqual([{ ...rows[1], symbol: 'PALU' }, rows[2]]);
  });

  test.each<[string, ListedCoin]>([
    ['a coin of the catalog', coin('bitcoin', 'BTC', 'Bitcoin')],
    ['a tokenised share', coin('adobe-robinhood', 'ADBE', 'Adobe Inc. • Robinhood Token')],
    ['a coin with the symbol of such a share', coin('adobe-meme', 'ADBE', 'Adobo Bean')],
    ['a coin with the symbol of a share with a suffix', coin('tesla-meme', 'TSLA', 'Teslama')],
    ['a share that is not listed yet', coin('spacex-prestocks', 'SPACEX', 'SpaceX PreStocks')],
    ['the symbol of a currency', coin('unstable', 'USD', 'Unstable States Dollar')],
    ['the symbol of a fund', coin('bito-coin', 'BITO', 'Bito the Dog')],
    ['a word of the trade', coin('stablecoin', 'STABLE', 'Stablecoin')],
    ['a bridged copy', coin('bridged-dai', 'DAI', 'Bridged DAI')],
    ['a wrapped coin', coin('wrapped-dag', 'WDAG', 'Wrapped DAG')],
    ['a symbol of digits', coin('n4444', '4444', 'Four Fours')],
    ['a symbol with other characters', coin('dollar', '$1', 'One Dollar')],
    ['a name in another script', coin('boss', 'BOSS', '老板')],
    ['a name without letters', coin('seven', 'SEVEN', '7')],
    ['a name with a tab', coin('tab', 'TAB', 'Tab\tTab')],
  ])('leaves out %s', (_what, each) => {
    const others = [
      coin('adobe-r', 'ADBE', 'Adobe • Robinhood Token'),
      coin('tesla-x', 'TSLAX', 'Tesla xStock'),
    ];
    const packed = packCoinList([...others, each], new Set(['bitcoin']));
    expect(packed.trim()).toBe('');
  });
});

describe('a symbol with a name', () => {
  test.each([
    ['PRCL', 'Parcl', 'parcl'],
    ['PRCL', 'the network of Parcl', 'parcl'],
    ['PRCL', 'rose. Parcl', 'parcl'],
    ['PRCL', 'The Parcl token', 'parcl'],
    ['KDK', 'Kodiak', 'kodiak-finance'],
    ['KDK', 'by Kodiak Finance', 'kodiak-finance'],
    ['PALU', 'Palu', 'palu'],
    ['CATDOG', 'Mumu and catdog', 'catdog'],
    ['PALU', 'Palu the 8th builder', 'palu-the-8th-builder'],
  ])('%s beside "%s" is %s', (symbol, name, id) => {
    expect(idsOf(symbol, name)).toBe(id);
  });

  test.each([
    ['PRCL', 'parcl', 'a name in lower case'],
    ['PRCL', 'Sparcl', 'the end of another word'],
    ['PRCL', 'Walter Parcl', 'the end of a longer name'],
    ['PRCL', 'Parcl Studios', 'a longer name'],
    ['PRCL', 'Kodiak', 'the name of another coin'],
    ['RWA', 'Real World Assets', 'plain words with these initials'],
    ['GO', 'Go', 'a name of two letters'],
    ['ESP', 'Spain', 'a country, and no coin'],
    ['WAL', 'Wallace', 'no coin'],
  ])('%s beside "%s" is none: %s', (symbol, name) => {
    expect(idsOf(symbol, name)).toBe('');
  });
});

describe('a symbol alone', () => {
  test('is all coins with it, for the page to name one', () => {
    expect(idsOf('PALU')).toBe('palu palu-the-8th-builder');
  });

  test('is none where too many have it', () => {
    const many = packCoinList(
      Array.from({ length: 9 }, (_, at) => coin(`moon-${at}`, 'MOON', `Moon ${'abcdefghi'.charAt(at)}b`)),
      new Set(),
    );
    expect(findListed(many, { symbol: 'MOON' })).toEqual([]);
  });

  test('is no part of another symbol', () => {
    expect(idsOf('PRC')).toBe('');
    expect(idsOf('RCL')).toBe('');
  });
});
