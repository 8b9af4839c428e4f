import { expect, test } from 'vitest';
import { catalogTable } from '../../../../../utils/domain/coin/catalog-table.ts';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { addCoins, coinsOf, type CoinTable, listTable } from '../../../../../utils/domain/coin/coin-table.ts';
import { CoinColumns, packCoins } from '../../../../../utils/domain/coin/packed-coins.ts';
import { packedTable } from '../../../../../utils/domain/coin/packed-table.ts';
import { coin } from '../../../scripts/catalog/catalog-of.ts';

const packed = packedTable(new CoinColumns(packCoins(coins)), catalogTable);

/** The spellings of a coin, its symbol in capitals, as the packed one may be in any case. */
function spellings(table: CoinTable, place: number): string[] {
  const words: string[] = [];
  table.spell(place, (spelling, text, start, end) => {
    const word = text.slice(start, end);
    words[spelling] = spelling === 0 ? word.toUpperCase() : word;
    // What follows is no part of a word.
    expect(text.charAt(end)).toMatch(/^[^\p{L}\d]?$/u);
  });
  return words;
}

test('spells all coins and has their ranks, as the catalog has', () => {
  const places = coins.map((_, place) => place);
  expect(places.map((place) => spellings(packed, place))).toEqual(
    places.map((place) => spellings(catalogTable, place)),
  );
  expect(places.map((place) => packed.rank(place))).toEqual(coins.map(({ rank }) => rank));
});

test('makes a coin once, and finds it by its id', () => {
  const table = packedTable(new CoinColumns(packCoins(coins)), catalogTable);
  const found = coins.map(({ id }) => table.byId(id));
  expect(found.map((each) => each?.id)).toEqual(coins.map(({ id }) => id));
  expect(coinsOf(table).every((each, place) => each === found[place])).toBe(true);
  expect(table.byId('no-such-coin')).toBeUndefined();
  expect(table.byId('')).toBeUndefined();
});

test.each([
  ['a packed table', packed],
  ['a list', listTable(coins)],
])('coins are added behind %s, and are found first', (_name, table) => {
  const added = [coin(7, { id: 'bitcoin', symbol: 'XBT', name: 'Bit' }), coin(9)];
  const joined = addCoins(added, table);
  expect(joined.length).toBe(coins.length + 2);
  expect(joined.spellings).toBe(table.spellings + 4);
  expect(joined.byId('bitcoin')).toBe(added[0]);
  expect(joined.byId('ethereum')).toBe(table.coin(1));
  expect(joined.coin(0)).toBe(table.coin(0));
  expect(joined.coin(coins.length + 1)).toBe(added[1]);
  expect([joined.rank(1), joined.rank(coins.length)]).toEqual([2, 7]);
  expect(spellings(joined, 0)).toEqual(spellings(table, 0));
  expect(spellings(joined, coins.length)).toEqual(['XBT', 'Bit']);
});
