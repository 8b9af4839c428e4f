import { describe, expect, test } from 'vitest';
import { badgeOf } from '../../../../../utils/domain/badge/badge.ts';
import { minuteMs } from '../../../../../utils/domain/time.ts';
import { aQuoteAt, noon } from '../alerts/an-alert.ts';

const options = { palette: 'green-red', locale: 'en-US', now: noon } as const;

test.each<[price: number, text: string]>([
  [70_652.6, '70.7k'],
  [999_999, '1.00M'],
  [1_472.7, '1.47k'],
  [999.6, '1.00k'],
  [147.27, '147'],
  [14.727, '14.7'],
  [1.4727, '1.47'],
  [0.09863, '0.099'],
  [0.001, '0.001'],
  [0.00000613, '6e-6'],
  [2_590_000_000, '2.59B'],
])('the price %s is %s', (price, text) => {
  expect(badgeOf('price', aQuoteAt(noon, price), options).text).toBe(text);
});

test.each<[change: number | null, text: string]>([
  [10.66, '+11%'],
  [9.949, '+9.9%'],
  [9.96, '+10%'],
  [-3.2, '−3.2%'],
  [0.04, '0.0%'],
  [-0.04, '0.0%'],
  [1234.5, '+1235%'],
  [null, '–'],
])('the change %s is %s', (change24h, text) => {
  expect(badgeOf('change', aQuoteAt(noon, 1, { change24h }), options).text).toBe(text);
});

test('writes the decimal sign of the locale', () => {
  expect(badgeOf('price', aQuoteAt(noon, 70_652.6), { ...options, locale: 'de-DE' }).text).toBe('70,7k');
});

describe('the colour', () => {
  const colorOf = (fields: object, palette: 'green-red' | 'blue-orange' | 'red-green' = 'green-red') =>
    badgeOf('price', aQuoteAt(noon, 1, fields), { ...options, palette }).color;

  test('follows the direction and the palette', () => {
    expect(colorOf({ change24h: 1 })).not.toBe(colorOf({ change24h: -1 }));
    expect(colorOf({ change24h: 1 })).toBe(colorOf({ change24h: -1 }, 'red-green'));
    expect(colorOf({ change24h: 1 }, 'blue-orange')).not.toBe(colorOf({ change24h: 1 }));
  });

  test('is grey where the price is old, flat or missing', () => {
    const grey = badgeOf('off', null, options).color;
    expect(colorOf({ at: noon - 15 * minuteMs })).toBe(grey);
    expect(colorOf({ at: noon - 14 * minuteMs })).not.toBe(grey);
    expect(colorOf({ change24h: 0 })).toBe(grey);
    expect(badgeOf('price', null, options)).toEqual({ text: '–', color: grey });
  });
});

test('shows nothing where it is off', () => {
  expect(badgeOf('off', aQuoteAt(noon, 1), options).text).toBe('');
});
