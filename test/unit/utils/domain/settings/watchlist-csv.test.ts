import { expect, test } from 'vitest';
import type { Coin } from '../../../../../utils/domain/coin/coin.ts';
import { coins as catalog } from '../../../../../utils/domain/coin/catalog.ts';
import { readWatchlistCsv, writeWatchlistCsv } from '../../../../../utils/domain/settings/watchlist-csv.ts';

const few: readonly Coin[] = [
  { id: 'bitcoin', symbol: 'BTC', name: 'Bitcoin', rank: 1 },
  { id: 'hastra-prime', symbol: 'PRIME', name: 'Hastra Prime', rank: 2 },
  { id: 'echelon-prime', symbol: 'PRIME', name: 'Echelon Prime', rank: 3 },
  { id: 'polygon', symbol: 'POL', name: 'Polygon', rank: 4, altSymbols: ['MATIC', 'LEND'] },
  { id: 'aave', symbol: 'AAVE', name: 'Aave', rank: 5, altSymbols: ['LEND', 'BTC'] },
];

test.each<[string, string, string[], string[]]>([
  ['ids', 'id,symbol,name\nbitcoin,,\naave,,', ['bitcoin', 'aave'], []],
  ['an id counts before a symbol', 'id,symbol\naave,BTC', ['aave'], []],
  ['ids in another case', 'ID\nBitcoin', ['bitcoin'], []],
  ['symbols', 'symbol\nBTC\naave\n$BTC', ['bitcoin', 'aave'], []],
  ['columns in another order', 'name;amount;symbol\nBitcoin;1,5;BTC', ['bitcoin'], []],
  ['a former symbol', 'symbol\nMATIC', ['polygon'], []],
  ['a symbol that a coin has now counts before a former one', 'symbol\nBTC', ['bitcoin'], []],
  ['a symbol of two coins', 'id,symbol\n,PRIME\n,LEND', [], ['PRIME', 'LEND']],
  ['no header', 'BTC\naave\nnothing', ['bitcoin', 'aave'], ['nothing']],
  ['no header, other cells', '1;Bitcoin;BTC\n2;Nothing;NTH', ['bitcoin'], ['2, Nothing, NTH']],
  ['coins twice', 'symbol\nBTC\nAAVE\nBTC', ['bitcoin', 'aave'], []],
  [
    'an id of no coin',
    'id,symbol,name\nno-such-coin,NSC,No Such Coin',
    [],
    ['no-such-coin, NSC, No Such Coin'],
  ],
  ['a coin outside the catalog, as it is exported', 'id,symbol,name\nfar-coin,,far-coin', ['far-coin'], []],
  ['markup', '<img src=x onerror=alert(1)>', [], ['<img src=x onerror=alert(1)>']],
  ['names of object properties', 'symbol\n__proto__\nconstructor', [], ['__proto__', 'constructor']],
])('%s', (_name, text, coins, unrecognised) => {
  expect(readWatchlistCsv(text, few)).toEqual({ coins, unrecognised });
});

test('a long row is cut', () => {
  const { unrecognised } = readWatchlistCsv('x'.repeat(10_000), few);
  expect(unrecognised).toEqual(['x'.repeat(60)]);
});

test('every coin of the catalog comes back, in order', () => {
  const exported = [...catalog, { id: 'far-coin', name: 'far-coin', symbol: '' }];
  const read = readWatchlistCsv(writeWatchlistCsv(exported), catalog);
  expect(read).toEqual({ coins: exported.map(({ id }) => id), unrecognised: [] });
});

test('the form of the file', () => {
  expect(writeWatchlistCsv([few[0]!, { id: 'far-coin', name: 'far-coin', symbol: '' }])).toBe(
    'id,symbol,name\r\nbitcoin,BTC,Bitcoin\r\nfar-coin,,far-coin\r\n',
  );
});
