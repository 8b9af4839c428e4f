import { describe, expect, test } from 'vitest';
import { packCoinList } from '../../../../../utils/domain/coin/pack-coin-list.ts';
import { listedByIds, searchListed } from '../../../../../utils/domain/coin/search-listed.ts';

const list = packCoinList(
  [
    { id: 'parcl', symbol: 'PRCL', name: 'Parcl' },
    { id: 'ada-dog', symbol: 'ADA', name: 'Ada The Dog' },
    { id: 'kodiak-finance', symbol: 'KDK', name: 'Kodiak' },
    { id: 'adapad', symbol: 'ADAPAD', name: 'ADAPad' },
  ],
  new Set(),
);
const idsOf = (coins: readonly { readonly id: string }[]): string[] => coins.map(({ id }) => id);

describe('a query finds coins outside of the catalog', () => {
  test.each([
    ['prcl', ['parcl']],
    ['$PRCL', ['parcl']],
    ['kodi', ['kodiak-finance']],
    ['ada', ['ada-dog', 'adapad']],
    ['no such coin', []],
    ['  ', []],
  ])('“%s”', (query, ids) => {
    expect(idsOf(searchListed(list, query, 8))).toEqual(ids);
  });

  test('at most as many as wanted', () => {
    expect(searchListed(list, 'a', 1)).toHaveLength(1);
  });

  test('as the lexicon takes them', () => {
    expect(searchListed(list, 'prcl', 8)).toEqual([
      { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 100_000, from: 'list' },
    ]);
  });
});

test('ids find coins, also those that differ from the name', () => {
  expect(idsOf(listedByIds(list, new Set(['kodiak-finance', 'parcl', 'unknown'])))).toEqual([
    'kodiak-finance',
    'parcl',
  ]);
});
