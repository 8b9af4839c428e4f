import { expect, test } from 'vitest';
import { searchCoins } from '../../../../../utils/domain/coin/search-coins.ts';
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
