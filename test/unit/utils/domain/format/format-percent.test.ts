import { describe, expect, test } from 'vitest';
import { formatPercent, formatShare } from '../../../../../utils/domain/format/format-percent.ts';

const minus = '\u2212';

describe('formatPercent', () => {
  test.each<[percent: number | null, locale: string, expected: string]>([
    [10.66, 'en-US', '+10.66%'],
    [10.4, 'en-US', '+10.40%'],
    [-3.2, 'en-US', `${minus}3.20%`],
    [0, 'en-US', '0.00%'],
    [-0, 'en-US', '0.00%'],
    [-0.004, 'en-US', '0.00%'],
    [0.004, 'en-US', '0.00%'],
    [-0.006, 'en-US', `${minus}0.01%`],
    [999.99, 'en-US', '+999.99%'],
    [999.996, 'en-US', '+1,000%'],
    [12345.6, 'en-US', '+12,346%'],
    [99_999.4, 'en-US', '+99,999%'],
    [131_171, 'en-US', '+131K%'],
    [1_566_155, 'en-US', '+1.57M%'],
    [1_566_155, 'de-DE', '+1,57\u00a0Mio. %'],
    [10.66, 'de-DE', '+10,66\u00a0%'],
    [-3.2, 'sv-SE', `${minus}3,20\u00a0%`],
    [null, 'en-US', '–'],
    [Number.NaN, 'en-US', '–'],
  ])('%d in %s is %s', (percent, locale, expected) => {
    expect(formatPercent(percent, locale)).toBe(expected);
  });

  test('the hyphen is replaced behind a direction mark too', () => {
    expect(formatPercent(-3.2, 'he')).toBe(`\u200e${minus}3.20%`);
  });
});

describe('formatShare', () => {
  test.each<[percent: number | null, locale: string, expected: string]>([
    [57.08, 'en-US', '57.1%'],
    [57, 'de-DE', '57,0\u00a0%'],
    [null, 'en-US', '–'],
  ])('%d in %s is %s', (percent, locale, expected) => {
    expect(formatShare(percent, locale)).toBe(expected);
  });
});
