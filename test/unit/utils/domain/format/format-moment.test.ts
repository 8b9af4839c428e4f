import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatMoment,
  type MomentStyle,
} from '../../../../../utils/domain/format/format-moment.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';

const at = Date.UTC(2026, 1, 7, 5, 30);

test.each<[string, MomentStyle, string, string, number | undefined]>([
  ['en-GB', 'moment', 'UTC', '7 Feb, 05:30', undefined],
  ['en-GB', 'moment', 'Asia/Kolkata', '7 Feb, 11:00', undefined],
  ['en-GB', 'time', 'UTC', '05:30', undefined],
  ['en-US', 'day', 'UTC', 'Feb 7', undefined],
  ['en-GB', 'day', 'UTC', '7 Feb', at],
  ['en-GB', 'day', 'UTC', '7 Feb 2026', Date.UTC(2027, 0, 1)],
  ['en-US', 'time', 'UTC', '05:30', Date.UTC(2027, 0, 1)],
  ['en-US@posix', 'day', 'UTC', 'Feb 7', undefined],
])('%s %s in %s: %s', (locale, style, timeZone, text, now) => {
  expect(formatMoment(at, { locale, style, timeZone, now })).toBe(text);
});

describe('the year, in the time zone of the text', () => {
  const zone = 'America/New_York';
  /** 31 December 2025, 19:30 in New York, where it is a new year in UTC. */
  const evening = Date.UTC(2026, 0, 1, 0, 30);
  const inNewYork = (moment: number, now: number, style: MomentStyle = 'moment') =>
    formatMoment(moment, { locale: 'en-GB', style, timeZone: zone, now });

  test('is written where the local year has ended since, though it is the same in UTC', () => {
    expect(inNewYork(evening, Date.UTC(2026, 0, 2, 12))).toBe('31 Dec 2025, 19:30');
  });

  test('is left out on the same local day, though UTC has begun another year in between', () => {
    expect(inNewYork(Date.UTC(2025, 11, 31, 17), evening)).toBe('31 Dec, 12:00');
  });

  test('is left out for another month and day of the same year', () => {
    expect(inNewYork(Date.UTC(2025, 1, 7, 12), evening)).toBe('7 Feb, 07:00');
  });

  test('is written for the same month and day of another year, before or after', () => {
    expect(inNewYork(Date.UTC(2024, 11, 31, 12), evening, 'day')).toBe('31 Dec 2024');
    expect(inNewYork(Date.UTC(2026, 11, 31, 12), evening, 'day')).toBe('31 Dec 2026');
  });

  test('is left out of a time, and where no present is given', () => {
    expect(inNewYork(evening, Date.UTC(2027, 0, 2), 'time')).toBe('19:30');
    expect(formatMoment(evening, { locale: 'en-GB', style: 'day', timeZone: zone })).toBe('31 Dec');
  });

  test('is the reader’s own where no time zone is given', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const options = { locale: 'en-GB', style: 'day', now: evening } as const;
    expect(formatMoment(evening, options)).toBe(formatMoment(evening, { ...options, timeZone: here }));
  });
});

readCatalogMessages();

const minute = 60_000;
const hour = 60 * minute;

test.each<[ms: number, expected: string]>([
  [-5 * minute, 'just now'],
  [0, 'just now'],
  [59_999, 'just now'],
  [minute, '1 min ago'],
  [3.9 * minute, '3 min ago'],
  [hour - 1, '59 min ago'],
  [hour, '1 h ago'],
  [2.5 * hour, '2 h ago'],
  [24 * hour - 1, '23 h ago'],
  [24 * hour, '1 d ago'],
  [100 * hour, '4 d ago'],
  [Number.NaN, 'just now'],
])('%d ms is %s', (ms, expected) => {
  expect(formatAge(ms)).toBe(expected);
});
