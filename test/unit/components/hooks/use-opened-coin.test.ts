import { expect, test } from 'vitest';
import { coinIn } from '../../../../components/hooks/use-opened-coin.ts';

test.each<[hash: string, coin: string | null]>([
  ['#coin=bitcoin', 'bitcoin'],
  ['#coin=bitcoin&x=1', 'bitcoin'],
  ['', null],
  ['#', null],
  ['#coin=', null],
  ['#coin=Not A Coin', null],
  ['#coin=../options', null],
  [`#coin=${'a'.repeat(81)}`, null],
])('the address %s opens %s', (hash, coin) => {
  expect(coinIn(hash)).toBe(coin);
});
