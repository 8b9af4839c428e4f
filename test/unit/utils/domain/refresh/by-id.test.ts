import { describe, expect, test } from 'vitest';
import { planById, selectByTurn } from '../../../../../utils/domain/refresh/by-id.ts';
import type { FurtherPage, SharedPage } from '../../../../../utils/domain/refresh/list-pages.ts';

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
    const list = { first: known, further: [], guess: () => null, now };
    expect(planById(wanted, list, 'usd')).toEqual({ further: [], ...expected });
  });
});

describe('coins of the list after the shared page', () => {
  const minute = 60_000;
  const second = (change: Partial<FurtherPage> = {}): FurtherPage => ({
    ...page({ coins: ['second'] }),
    page: 2,
    ...change,
  });
  const places: Record<string, number> = { second: 2, moved: 2, third: 3, left: 1, deep: 5 };
  test.each<[string, string[], FurtherPage[], { further: number[]; ids: string[] }]>([
    [
      'of an unknown page: the page that the catalog suggests',
      ['second', 'third'],
      [],
      { further: [2, 3], ids: [] },
    ],
    ['that left the first page: the next one', ['left'], [], { further: [2], ids: [] }],
    ['on a page of this minute: nothing', ['second'], [second()], { further: [], ids: [] }],
    [
      'on a page of two minutes ago: the page again',
      ['second'],
      [second({ at: now - 2 * minute })],
      { further: [2], ids: [] },
    ],
    [
      'on a page in another currency: the page again',
      ['second'],
      [second({ currency: 'eur' })],
      { further: [2], ids: [] },
    ],
    [
      'not on the page that the catalog suggests: by id',
      ['moved'],
      [second()],
      { further: [], ids: ['moved'] },
    ],
    [
      'on another page than the catalog suggests: that page',
      ['third'],
      [second({ coins: ['third'], at: now - 2 * minute })],
      { further: [2], ids: [] },
    ],
    [
      'which an hour ago was on no page: the page again',
      ['moved'],
      [second({ at: now - 60 * minute })],
      { further: [2], ids: [] },
    ],
    [
      'beyond the last page, or unknown to the catalog: by id',
      ['deep', 'rare'],
      [],
      { further: [], ids: ['deep', 'rare'] },
    ],
  ])('%s', (_name, wanted, further, expected) => {
    const list = { first: page(), further, guess: (coin: string) => places[coin] ?? null, now };
    expect(planById(wanted, list, 'usd')).toEqual({ page: false, ...expected });
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
