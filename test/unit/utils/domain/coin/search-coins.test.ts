import { expect, test } from 'vitest';
import { packCoinList } from '../../../../../utils/domain/coin/pack-coin-list.ts';
import { namedListed, searchCoins, searchListed } from '../../../../../utils/domain/coin/search-coins.ts';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';

test.each<[query: string, first: string | undefined]>([
  ['btc', 'bitcoin'],
  ['BTC', 'bitcoin'],
  ['$xrp', 'ripple'],
  ['Ripple', 'ripple'],
  ['  bitcoin  ', 'bitcoin'],
  ['bitcoin c', 'bitcoin-cash'],
  ['ether', 'ethereum'],
  ['inu', 'shiba-inu'],
  ['XBT', 'bitcoin'],
  ['', undefined],
  ['   ', undefined],
  ['$', undefined],
  ['no such coin at all', undefined],
])('"%s" finds %s first', (query, first) => {
  expect(searchCoins(query, coins, [], 8)[0]?.id).toBe(first);
});

test('leaves out the coins that are on the list, and returns at most the limit', () => {
  const found = searchCoins('bit', coins, ['bitcoin'], 3);
  expect(found).toHaveLength(3);
  expect(found.map(({ id }) => id)).not.toContain('bitcoin');
});

const list = packCoinList(
  [
    { id: 'parcl', symbol: 'PRCL', name: 'Parcl' },
    { id: 'tensor', symbol: 'TNSR', name: 'Tensor' },
    { id: 'tensor-plus', symbol: 'TPLUS', name: 'Tensor Plus' },
    { id: 'ada-dog', symbol: 'ADA', name: 'Ada The Dog' },
    { id: 'kodiak-finance', symbol: 'KDK', name: 'Kodiak' },
    { id: 'adapad', symbol: 'ADAPAD', name: 'ADAPad' },
  ],
  new Set(),
);

test.each<[query: string, ids: string[]]>([
  ['prcl', ['parcl']],
  ['$PRCL', ['parcl']],
  ['tensor', ['tensor', 'tensor-plus']],
  ['plus', ['tensor-plus']],
  ['kodi', ['kodiak-finance']],
  ['ada', ['ada-dog', 'adapad']],
  ['nothing', []],
  ['', []],
  ['\t', []],
])('the list of all coins: "%s" finds %j', (query, ids) => {
  expect(searchListed(list, query, 8).map(({ id }) => id)).toEqual(ids);
});

test('the list of all coins is searched up to a limit, and names coins by id', () => {
  expect(searchListed(list, 'tensor', 1)).toHaveLength(1);
  expect(namedListed(list, ['kodiak-finance', 'tensor', 'gone'])).toMatchObject([
    { symbol: 'KDK', name: 'Kodiak' },
    { symbol: 'TNSR', name: 'Tensor' },
  ]);
});

test('coins of the list are as the lexicon takes them', () => {
  expect(searchListed(list, 'prcl', 8)).toEqual([
    { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 100_000, from: 'list' },
  ]);
});
