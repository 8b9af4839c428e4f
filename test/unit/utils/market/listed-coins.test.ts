import { expect, test } from 'vitest';
import { packCoinList } from '../../../../utils/domain/coin/pack-coin-list.ts';
import { ListedCoins } from '../../../../utils/market/listed-coins.ts';

const list = packCoinList([{ id: 'parcl', symbol: 'PRCL', name: 'Parcl' }], new Set());
let now = 1_700_000_000_000;
const parcl = { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 100_000, from: 'list' };

function counted(): { open: () => Promise<string>; opened: number; failures: number } {
  const file = {
    opened: 0,
    failures: 0,
    open: async () => {
      file.opened += 1;
      if (file.failures-- > 0) throw new Error('no file');
      return list;
    },
  };
  return file;
}

test('opens the list with the first word, once', async () => {
  const file = counted();
  const listed = new ListedCoins(file.open, () => now);
  expect(file.opened).toBe(0);
  expect(await listed.find([])).toEqual([]);
  expect(file.opened).toBe(0);
  expect(await listed.find([{ symbol: 'PRCL' }, { symbol: 'PRCL', name: 'Parcl' }])).toEqual([parcl]);
  expect(await listed.find([{ symbol: 'NONE' }])).toEqual([]);
  expect(file.opened).toBe(1);
});

test('opens the list again after a failure', async () => {
  const file = counted();
  file.failures = 1;
  const listed = new ListedCoins(file.open, () => now);
  await expect(listed.find([{ symbol: 'PRCL' }])).rejects.toThrow('no file');
  expect(await listed.find([{ symbol: 'PRCL' }])).toEqual([parcl]);
});

test('opens the list again after an hour, and forgets the answers', async () => {
  const file = counted();
  const listed = new ListedCoins(file.open, () => now);
  await listed.find([{ symbol: 'PRCL' }]);
  now += 3_599_999;
  await listed.find([{ symbol: 'PRCL' }]);
  expect(file.opened).toBe(1);
  now += 1;
  expect(await listed.find([{ symbol: 'PRCL' }])).toEqual([parcl]);
  expect(file.opened).toBe(2);
});

test('finds coins by what a reader types, and the names of coins', async () => {
  const file = counted();
  const listed = new ListedCoins(file.open, () => now);
  expect(await listed.named([])).toEqual([]);
  expect(file.opened).toBe(0);
  expect(await listed.search('par', 8)).toEqual([parcl]);
  expect(await listed.named(['parcl', 'gone'])).toEqual([parcl]);
  expect(file.opened).toBe(1);
});
