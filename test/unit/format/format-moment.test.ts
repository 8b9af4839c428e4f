import { expect, test } from 'vitest';
import { formatMoment, type MomentStyle } from '../../../utils/domain/format/format-moment.ts';

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
