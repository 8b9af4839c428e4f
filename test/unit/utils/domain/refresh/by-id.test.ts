import { describe, expect, test } from 'vitest';
import { planById, type SharedPage } from '../../../../../utils/domain/refresh/by-id.ts';

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
    ['a page of an hour ago tells nothing', ['rare'], page({ at: now - 3_600_000 }), { page: true, ids: [] }],
    ['the clock was set back', ['rare'], page({ at: now + 1 }), { page: true, ids: [] }],
  ])('%s', (_name, wanted, known, expected) => {
    expect(planById(wanted, known, 'usd', now)).toEqual(expected);
  });
});
