import { describe, expect, it, test } from 'vitest';
import type { Catalog } from '../../../../scripts/catalog/catalog-files.ts';
import { mergeCoins } from '../../../../scripts/catalog/merge-coins.ts';
import type { Coin } from '../../../../utils/domain/coin/coin.ts';
import { coin, row } from './catalog-of.ts';

const catalog = (coins: Coin[], more: Partial<Catalog> = {}): Catalog => ({
  coins,
  listings: {},
  vanished: {},
  ...more,
});
const today = '2026-11-22';

describe('mergeCoins', () => {
  it('changes nothing where the response equals the catalog', () => {
    const old = catalog([coin(1, { aliases: ['One'], tags: ['gold'] }), coin(2)], {
      listings: { 'coin-1': { binance: 'C1' } },
    });
    const { changes, ...merged } = mergeCoins(old, [row(1), row(2)], today);
    expect(merged).toEqual(old);
    expect(Object.values(changes).flat()).toEqual([]);
  });

  it('updates ranks and keeps the fields that were added by hand', () => {
    const old = catalog([coin(1, { altSymbols: ['OLD'], aliases: ['OLD', 'One'] }), coin(2)]);
    const rows = [row(2, { rank: 1 }), row(1, { rank: 2 })];
    const { coins } = mergeCoins(old, rows, today);
    expect(coins.map(({ id, rank }) => [id, rank])).toEqual([
      ['coin-2', 1],
      ['coin-1', 2],
    ]);
    expect(coins[1]?.aliases).toEqual(['OLD', 'One']);
  });

  it('adds new coins, tags those without a rank as wrapped, and excludes shares', () => {
    const rows = [row(1), row(2), row(3, { rank: null }), row(4, { name: 'Acme xStock' })];
    const { coins, changes } = mergeCoins(catalog([coin(1)]), rows, today);
    expect(coins).toEqual([coin(1), coin(2), coin(101, { ...coin(3), rank: 101, tags: ['wrapped'] })]);
    expect(changes.added).toEqual(['coin-2', 'coin-3']);
    expect(changes.leftOut).toEqual(['coin-4']);
  });
});

test.each<[string, Partial<Coin>, Parameters<typeof row>[1], Partial<Coin>]>([
  ['a new ticker', {}, { symbol: 'NEW' }, { symbol: 'NEW', altSymbols: ['C1'], aliases: ['C1'] }],
  ['a new name', {}, { name: 'New' }, { name: 'New', aliases: ['Coin 1'] }],
  [
    'both, with aliases by hand',
    { aliases: ['One'] },
    { symbol: 'NEW', name: 'New' },
    { symbol: 'NEW', name: 'New', altSymbols: ['C1'], aliases: ['One', 'Coin 1', 'C1'] },
  ],
  ['a name that was an alias', { aliases: ['New'] }, { name: 'New' }, { name: 'New', aliases: ['Coin 1'] }],
  ['a ticker that is another coin’s now', { symbol: 'C2' }, { symbol: 'C1' }, { symbol: 'C1' }],
  [
    'the way back to an old ticker',
    { symbol: 'X', altSymbols: ['C1'] },
    {},
    { altSymbols: ['X'], aliases: ['X'] },
  ],
])('a rename: %s', (_what, before, now, after) => {
  const { coins, changes } = mergeCoins(catalog([coin(1, before)]), [row(1, now), row(2)], today);
  expect(coins[0]).toEqual(coin(1, after));
  expect(changes.renamed).toHaveLength(1);
});

test.each([
  ['missed for the first time', {}, today, ['coin-9'], []],
  ['missed for a while', { 'coin-9': '2026-08-01' }, '2026-08-01', ['coin-9'], []],
  ['missed for more than half a year', { 'coin-9': '2026-03-01' }, undefined, [], ['coin-9']],
])(
  'a coin that is not in the answer: %s',
  (_what, vanished: Record<string, string>, since, kept, dropped) => {
    const old = catalog([coin(1), coin(9)], { vanished, listings: { 'coin-9': { kraken: 'C9' } } });
    const merged = mergeCoins(old, [row(1), row(50)], today);
    expect(merged.changes.kept).toEqual(kept);
    expect(merged.changes.dropped).toEqual(dropped);
    expect(merged.vanished['coin-9']).toBe(since);
    expect(merged.coins.map(({ id, rank }) => `${id} ${rank}`)).toEqual([
      'coin-1 1',
      'coin-50 50',
      ...kept.map((id) => `${id} 51`),
    ]);
    expect(Object.keys(merged.listings)).toEqual(kept);
  },
);

test('a coin that is listed again is no longer counted as missing', () => {
  const old = catalog([coin(1)], { vanished: { 'coin-1': '2026-08-01' } });
  expect(mergeCoins(old, [row(1)], today).vanished).toEqual({});
});

test('ranks are unique, and exact as far as the provider ranks without gaps', () => {
  const ranked = Array.from({ length: 120 }, (_, index) => row(index + 1));
  const rows = [...ranked.slice(0, 8), row(900, { rank: null }), ...ranked.slice(8), row(901, { rank: 120 })];
  const { coins } = mergeCoins(catalog([]), rows, today);
  const ranks = coins.map((each) => each.rank);
  expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
  expect(coins.slice(0, 101).map((each) => each.id)).toEqual(ranked.slice(0, 101).map((each) => each.id));
  expect(coins.slice(0, 101).map((each) => each.rank)).toEqual(ranked.slice(0, 101).map((each) => each.rank));
});
