import { describe, expect, test } from 'vitest';
import { CoinDirectory } from '../../../../utils/market/coin-directory.ts';
import { coins } from '../../../../utils/domain/coin/catalog.ts';
import { catalogWords } from '../../../../utils/domain/coin/catalog-words.ts';
import { listedCoin } from '../../../../utils/domain/coin/find-listed.ts';

const parcl = listedCoin({ id: 'parcl', symbol: 'PRCL', name: 'Parcl' });
const twins = ['a', 'b'].map((id) => listedCoin({ id, symbol: 'TWIN', name: `Twin ${id}` }));
const all = [parcl, ...twins];

function directory(words: string | null = catalogWords(coins)): CoinDirectory {
  return new CoinDirectory({
    catalogWords: async () => words,
    listed: {
      find: async ([word]) => all.filter(({ symbol }) => symbol === word?.symbol),
      search: async (query, limit) =>
        all.filter(({ name }) => name.toLowerCase().startsWith(query)).slice(0, limit),
      named: async (ids) => all.filter(({ id }) => ids.includes(id)),
    },
  });
}

test.each([
  ['bitcoin', 'Bitcoin'],
  ['ripple', 'XRP'],
  ['parcl', 'Parcl'],
  ['in-no-list', 'in-no-list'],
])('the name of %s is %s', async (coin, name) => {
  expect(await directory().nameOf(coin)).toBe(name);
});

test.each([
  ['Bitcoin', 'bitcoin'],
  ['ada', 'cardano'],
  ['PRCL', 'parcl'],
  ['TWIN', null],
  ['a whole sentence of words', null],
])('the coin of the selected text “%s” is %s', async (text, coin) => {
  expect(await directory().ofText(text)).toBe(coin);
});

describe('a search', () => {
  test('finds coins of the catalog, best first', async () => {
    const [first, second] = await directory().search('btc', 2);
    expect(first).toMatchObject({ id: 'bitcoin', symbol: 'BTC', name: 'Bitcoin' });
    expect(second).toBeDefined();
  });

  test('finds others where the catalog has none, or cannot be read', async () => {
    expect((await directory().search('parcl', 5)).map(({ id }) => id)).toEqual(['parcl']);
    expect((await directory(null).search('twin', 1)).map(({ id }) => id)).toEqual(['a']);
  });
});
