import { describe, expect, test } from 'vitest';
import { findListed } from '../../../../../utils/domain/coin/find-listed.ts';
import type { ListedCoin } from '../../../../../utils/domain/coin/coin-word.ts';
import { packCoinList } from '../../../../../utils/domain/coin/pack-coin-list.ts';

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
  test('is the coin with it', () => {
    expect(findListed(list, { symbol: 'PRCL' })).toEqual([rows[0]]);
  });

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
