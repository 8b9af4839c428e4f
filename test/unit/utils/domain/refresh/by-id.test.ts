import { describe, expect, test } from 'vitest';
import { planById, selectByTurn, type SharedPage } from '../../../../../utils/domain/refresh/by-id.ts';

const now = 1_700_000_000_000;
const page = (change: Partial<SharedPage> = {}): SharedPage => ({
  coins: ['bitcoin', 'large'],
  at: now - 30_000,
  currency: 'usd',
  ...change,
});

describe('coins that the shared request did not bring', () => {
  test.each<[string, string[], SharedPage, { page: boolean; ids: string[] }]>([
    ['none', [], page({ at: 0 }), { page: false, ids: [] }],
    ['of an unknown page: the page first', ['rare'], page({ at: 0 }), { page: true, ids: [] }],
    ['outside of a known page: by id', ['rare'], page(), { page: false, ids: ['rare'] }],
    ['in a page of this minute: nothing', ['large'], page(), { page: false, ids: [] }],
    ['in an older page: the page again', ['large'], page({ at: now - 60_000 }), { page: true, ids: [] }],
    [
      'some in an older page, some outside',
      ['large', 'rare'],
      page({ at: now - 60_000 }),
      { page: true, ids: ['rare'] },
    ],
    ['in a page in another currency', ['large'], page({ currency: 'eur' }), { page: true, ids: [] }],
    [
      'outside of one in another currency',
      ['rare'],
      page({ currency: 'eur' }),
      { page: false, ids: ['rare'] },
    ],
    ['a page of an hour ago is unknown', ['rare'], page({ at: now - 3_600_000 }), { page: true, ids: [] }],
    ['the clock was set back', ['rare'], page({ at: now + 1 }), { page: true, ids: [] }],
  ])('%s', (_name, wanted, known, expected) => {
    expect(planById(wanted, known, 'usd', now)).toEqual(expected);
  });
});

describe('the coins that one request by id has room for', () => {
  const limits = { maxCoins: 3, maxLength: 100 };
  const before = { quoted: new Set(['a', 'b', 'c']), last: new Set(['a', 'b']) };
  test.each<[string, string[], { maxCoins: number; maxLength: number }, string[]]>([
    ['all of them, in the order given', ['c', 'a', 'x'], limits, ['c', 'a', 'x']],
    ['those without a quote first', ['a', 'x', 'b', 'y', 'z'], limits, ['x', 'y', 'z']],
    ['then those that the last request left out', ['a', 'b', 'c', 'x'], limits, ['a', 'c', 'x']],
    [
      'no more characters than an address may have',
      ['long-one', 'x', 'y'],
      { maxCoins: 3, maxLength: 11 },
      ['long-one', 'x'],
    ],
  ])('%s', (_name, coins, limit, expected) => {
    expect(selectByTurn(coins, limit, before)).toEqual(expected);
  });
});
