import { describe, expect, it } from 'vitest';
import { isoMoment } from '../../../../../scripts/published/iso-moment.ts';
import { dateInUrl, monthInUrl } from '../../../../../utils/domain/publication/url-date.ts';

const at = (path: string): string => `https://news.example${path}`;

describe('dateInUrl', () => {
  it.each([
    ['/2026/02/07/coins', '2026-02-07'],
    ['/2026/2/7/coins', '2026-02-07'],
    ['/2026/feb/07/coins', '2026-02-07'],
    ['/markets/2026-02-07-coins.html', '2026-02-07'],
    ['/markets/coins-20260207.html', '2026-02-07'],
    ['/view/AKR20260207065200', '2026-02-07'],
    ['/2026-02/07/content_23937776.htm', '2026-02-07'],
    ['/n1/2026/0207/c1001.html', '2026-02-07'],
    ['/markets/coins-07-02-2026', '2026-02-07'],
  ])('reads %s', (path, day) => {
    expect(isoMoment(dateInUrl(at(path), { monthFirst: false })!)).toBe(day);
  });

  it.each(['/2026/coins', '/coins-2026', '/id/202699', '/p/20261399', '/1234567890', '/2026/02/coins', '/'])(
    'finds no day in %s',
    (path) => {
      expect(dateInUrl(at(path), { monthFirst: false })).toBeNull();
    },
  );

  it('reads nothing from what is no address', () => {
    expect(dateInUrl('', { monthFirst: false })).toBeNull();
    expect(monthInUrl('2026/02')).toBeNull();
  });
});

describe('monthInUrl', () => {
  it.each([
    ['/2026/02/coins', { year: 2026, month: 2 }],
    ['/2026-02/coins', { year: 2026, month: 2 }],
    ['/2026/13/coins', null],
    ['/2026/coins', null],
  ])('of %s', (path, month) => {
    expect(monthInUrl(at(path))).toEqual(month);
  });
});
