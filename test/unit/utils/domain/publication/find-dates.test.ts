import { describe, expect, it } from 'vitest';
import { isoMoment } from '../../../../../scripts/published/iso-moment.ts';
import {
  type DateHabits,
  dateInUrl,
  findDates,
  monthInUrl,
  readMoment,
} from '../../../../../utils/domain/publication/find-dates.ts';

const habits: DateHabits = { monthFirst: false, now: Date.UTC(2027, 0, 1) };

function read(text: string, more: Partial<DateHabits> = {}): string[] {
  return findDates(text, { ...habits, ...more }).map(({ moment }) => isoMoment(moment));
}

describe('findDates', () => {
  it.each([
    ['2026-02-07', '2026-02-07'],
    ['2026/2/7', '2026-02-07'],
    ['2026. 02. 07.', '2026-02-07'],
    ['2026年2月7日', '2026-02-07'],
    ['2026년 2월 7일', '2026-02-07'],
    ['7.2.2026', '2026-02-07'],
    ['07.02.26', '2026-02-07'],
    ['7-2-2026', '2026-02-07'],
    ['7 February 2026', '2026-02-07'],
    ['7th of February, 2026', '2026-02-07'],
    ['Saturday, February 7th, 2026', '2026-02-07'],
    ['Feb. 7, 2026', '2026-02-07'],
    ['Sat Feb 07 2026', '2026-02-07'],
    ['07-Feb-2026', '2026-02-07'],
    ['2026 Feb 7', '2026-02-07'],
    ['27Feb2026', '2026-02-27'],
    ['7. Februar 2026', '2026-02-07'],
    ['1er février 2026', '2026-02-01'],
    ['14 juillet 2026', '2026-07-14'],
    ['14 juin 2026', '2026-06-14'],
    ['14 août 2026', '2026-08-14'],
    ['7 de enero de 2026', '2026-01-07'],
    ['7 de fevereiro de 2026', '2026-02-07'],
    ['9 giugno 2026', '2026-06-09'],
    ['9 luglio 2026', '2026-07-09'],
    ['9 mei 2026', '2026-05-09'],
    ['9 mrt. 2026', '2026-03-09'],
    ['9 Ağustos 2026', '2026-08-09'],
    ['9 Eylül 2026', '2026-09-09'],
    ['9 мая 2026', '2026-05-09'],
    ['9 сентября 2026 г.', '2026-09-09'],
    ['9 września 2026', '2026-09-09'],
    ['9 października 2026', '2026-10-09'],
    ['9 czerwca 2026', '2026-06-09'],
    ['9 Agustus 2026', '2026-08-09'],
    ['9 Desember 2026', '2026-12-09'],
    ['9 oktober 2026', '2026-10-09'],
  ])('reads the day of %s', (text, day) => {
    expect(read(`Seen: ${text} in the paper`)).toEqual([day]);
  });

  it.each([
    ['Feb 7, 2026, 11:00 IST', '2026-02-07T11:00:00+05:30'],
    ['2026-02-07T11:00:00+05:30', '2026-02-07T11:00:00+05:30'],
    ['2026-02-07T05:30:00.123Z', '2026-02-07T05:30:00Z'],
    ['2026-02-07 05:30:00 UTC', '2026-02-07T05:30:00Z'],
    ['2026-02-07 11:00:00 +0530', '2026-02-07T11:00:00+05:30'],
    ['7 February 2026 | 11:00 PM', '2026-02-07T23:00:00'],
    ['Feb 7, 2026 at 12:05 a.m. ET', '2026-02-07T00:05:00-05:00'],
    ['July 7, 2026 at 9:05 a.m. ET', '2026-07-07T09:05:00-04:00'],
    ['7 July 2026 9:05 PT', '2026-07-07T09:05:00-07:00'],
    ['7 July 2026 9:05 BST', '2026-07-07T09:05:00+01:00'],
    ['7. Juli 2026, 9.05 Uhr MESZ', '2026-07-07T09:05:00+02:00'],
    ['7 juillet 2026 à 9h05', '2026-07-07T09:05:00'],
    ['11:00 AM EST, Feb 7, 2026', '2026-02-07T11:00:00-05:00'],
    ['11:00, 7 February 2026', '2026-02-07T11:00:00'],
    ['2026年2月7日 下午3:12', '2026-02-07T15:12:00'],
    ['2026.02.07. 오전 12:12', '2026-02-07T00:12:00'],
    ['Sat, 07 Feb 2026 11:00:00 GMT+0530', '2026-02-07T11:00:00+05:30'],
    ['07/02/2026 23:59', '2026-02-07T23:59:00'],
  ])('reads the time of %s', (text, moment) => {
    expect(read(text)).toEqual([moment]);
  });

  it.each([
    '2026-13-40',
    'version 1.2.26',
    '31 February 2026',
    '192.168.12.2026',
    'Section 12 2026 of the code',
    '$2,026.07',
    'in February 2026',
    '7 February',
    'yesterday at 11:00',
    '12:30:45',
    '3/4/5',
  ])('finds no day in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes the order of day and month from the page', () => {
    expect(read('02/07/2026')).toEqual(['2026-07-02']);
    expect(read('02/07/2026', { monthFirst: true })).toEqual(['2026-02-07']);
    expect(read('13/07/2026', { monthFirst: true })).toEqual(['2026-07-13']);
    expect(read('02.07.2026', { monthFirst: true })).toEqual(['2026-07-02']);
    expect(read('02/07/2026', { month: { year: 2026, month: 2 } })).toEqual(['2026-02-07']);
    expect(read('02/07/2026', { now: Date.UTC(2026, 1, 8) })).toEqual(['2026-02-07']);
  });

  it('keeps several in order', () => {
    expect(read('Published 7 Feb 2026, updated 9 Feb 2026 10:00')).toEqual([
      '2026-02-07',
      '2026-02-09T10:00:00',
    ]);
  });
});

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

describe('readMoment', () => {
  it.each([
    ['20260207', '2026-02-07'],
    ['20260207T053000Z', '2026-02-07T05:30:00Z'],
    ['20260207T0530', '2026-02-07T05:30:00'],
    ['20260207053000', '2026-02-07T05:30:00'],
    [1770442200, '2026-02-07T05:30:00Z'],
    [1770442200000, '2026-02-07T05:30:00Z'],
    ['1770442200000', '2026-02-07T05:30:00Z'],
    ['1770442200.12', '2026-02-07T05:30:00Z'],
    [1770442200.5, '2026-02-07T05:30:00Z'],
    ['1770442200000.7', '2026-02-07T05:30:00Z'],
    ['  2026-02-07  ', '2026-02-07'],
    ['2026-02-07 11:00 AM (GMT +8)', '2026-02-07T11:00:00+08:00'],
    ['February 7, 2026, 11:00 AM (GMT +8)', '2026-02-07T11:00:00+08:00'],
    ['7 Feb 2026 11:00 UTC +8', '2026-02-07T11:00:00+08:00'],
    ['7 Feb 2026 11:00 UTC+05:30', '2026-02-07T11:00:00+05:30'],
    ['7 Feb 2026 11:00 UTC−5', '2026-02-07T11:00:00-05:00'],
    ['7 Feb 2026 11:00 UTC − 5', '2026-02-07T11:00:00-05:00'],
    ['7 Feb 2026 11:00 GMT -0500', '2026-02-07T11:00:00-05:00'],
    ['2026-02-07T11:00:00−05:00', '2026-02-07T11:00:00-05:00'],
    ['7 Feb 2026 11:00 - 12 comments', '2026-02-07T11:00:00'],
    ['Saturday, February 7, 2026 - 11:00', '2026-02-07T11:00:00'],
  ])('reads %s', (value, moment) => {
    expect(isoMoment(readMoment(value, { monthFirst: false, now: Date.UTC(2027, 0) })!)).toBe(moment);
  });

  it.each([
    null,
    undefined,
    '',
    'soon',
    'https://news.example/',
    12,
    {},
    '0001-01-01T00:00:00Z',
    '1970-01-01',
  ])('has no moment for %s', (value) => {
    expect(readMoment(value, { monthFirst: false, now: Date.UTC(2027, 0) })).toBeNull();
  });
});
