import { describe, expect, test } from 'vitest';
import { catalogWords } from '../../../../utils/domain/coin/catalog-words.ts';
import { coins } from '../../../../utils/domain/coin/catalog.ts';
import { listedCoin } from '../../../../utils/domain/coin/find-listed.ts';
import { packCoinList } from '../../../../utils/domain/coin/pack-coin-list.ts';
import { CoinDirectory, ListedCoins } from '../../../../utils/market/coin-directory.ts';

describe('coin directory', () => {
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
});

describe('listed coins', () => {
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
});
