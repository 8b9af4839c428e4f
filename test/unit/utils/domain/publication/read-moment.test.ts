import { describe, expect, it } from 'vitest';
import { isoMoment } from '../../../../../scripts/published/iso-moment.ts';
import { readMoment } from '../../../../../utils/domain/publication/read-moment.ts';

describe('readMoment', () => {
  it.each([
    ['20260207', '2026-02-07'],
    ['20260207T053000Z', '2026-02-07T05:30:00Z'],
    ['20260207T0530', '2026-02-07T05:30:00'],
    ['20260207053000', '2026-02-07T05:30:00'],
    [1770442200, '2026-02-07T05:30:00Z'],
    [1770442200000, '2026-02-07T05:30:00Z'],
    ['1770442200000', '2026-02-07T05:30:00Z'],
    ['  2026-02-07  ', '2026-02-07'],
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
