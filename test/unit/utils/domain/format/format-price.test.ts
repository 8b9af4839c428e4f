import { assert, constantFrom, double, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldZeros,
  formatAbout,
  formatCompact,
  formatPrice,
} from '../../../../../utils/domain/format/format-price.ts';
import { currencies } from '../../../../../utils/domain/settings/currencies.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const nbsp = '\u00a0';

describe('formatPrice', () => {
  test.each<[price: number, currency: string, locale: string, expected: string]>([
    [70652.6, 'usd', 'en-US', '$70,652.60'],
    [2070.24, 'usd', 'en-US', '$2,070.24'],
    [658.95, 'usd', 'en-US', '$658.95'],
    [87.91, 'usd', 'en-US', '$87.91'],
    [1.4727, 'usd', 'en-US', '$1.4727'],
    [0.09863, 'usd', 'en-US', '$0.09863'],
    [0.00000613, 'usd', 'en-US', '$0.00000613'],
    [0.000000000012345, 'usd', 'en-US', '$0.0000000000123'],
    [0, 'usd', 'en-US', '$0.00'],
    [1, 'usd', 'en-US', '$1.0000'],
    [1.5, 'usd', 'en-US', '$1.5000'],
    [0.5, 'usd', 'en-US', '$0.5000'],
    [0.999999, 'usd', 'en-US', '$1.0000'],
    [9.99999, 'usd', 'en-US', '$10.00'],
    [999.999, 'usd', 'en-US', '$1,000.00'],
    [0.9998, 'usd', 'en-US', '$0.9998'],
    [0.12345678, 'usd', 'en-US', '$0.1235'],
    [1234567.89, 'usd', 'en-US', '$1,234,568'],
    [70652.6, 'usd', 'en-GB', 'US$70,652.60'],
    [70652.6, 'USD', 'de-DE', `70.652,60${nbsp}$`],
    [59870.12, 'eur', 'de-DE', `59.870,12${nbsp}€`],
    [59870.12, 'eur', 'en-US', '€59,870.12'],
    [70652.6, 'inr', 'en-IN', '₹70,653'],
    [6412345.6, 'inr', 'en-IN', '₹64,12,346'],
    [11063210.4, 'jpy', 'en-US', '¥11,063,210'],
    [225.34, 'jpy', 'en-US', '¥225.34'],
    [0.00095, 'jpy', 'en-US', '¥0.0009500'],
    [103456789, 'krw', 'en-US', '₩103,456,789'],
    [21.6, 'kwd', 'en-US', `KWD${nbsp}21.60`],
    [0.029312, 'btc', 'en-US', `0.02931${nbsp}BTC`],
    [1.2345, 'btc', 'en-US', `1.2345${nbsp}BTC`],
    [34.1, 'eth', 'de-DE', `34,10${nbsp}ETH`],
    [100000000, 'sats', 'en-US', `100,000,000${nbsp}sats`],
    [1000000, 'bits', 'en-US', `1,000,000${nbsp}bits`],
    [70652.6, 'usdt', 'en-US', `70,652.60${nbsp}USDT`],
    [8.1, 'link', 'en-US', `8.1000${nbsp}LINK`],
    [14.2, 'xau', 'en-US', `14.20${nbsp}XAU`],
    [51000.5, 'xdr', 'en-US', `51,000.50${nbsp}XDR`],
    [3, '', 'en-US', '3.0000'],
    [3, 'a$', 'en-US', `3.0000${nbsp}A$`],
    [3, 'usd', 'en-US@posix', '$3.0000'],
    [3, 'usd', '', '$3.0000'],
    [Number.NaN, 'usd', 'en-US', '–'],
    [Number.POSITIVE_INFINITY, 'usd', 'en-US', '–'],
  ])('%d %s in %s is %s', (price, currency, locale, expected) => {
    expect(formatPrice(price, currency, locale)).toBe(expected);
  });

  test('a price above 0 is never written as 0 nor in scientific notation, in any currency', () => {
    const price = double({ min: 1e-18, max: 1e15, noNaN: true });
    assert(
      property(price, constantFrom(...currencies), (value, currency) => {
        const text = formatPrice(value, currency, 'en-US');
        const figure = text.replace(/[^0-9.]/g, '');
        expect(figure).toMatch(/[1-9]/);
        expect(Number(figure) / value).toBeCloseTo(1, 1);
        expect(text).not.toMatch(/\de[+-]?\d/i);
      }),
      propertyRuns(),
    );
  });

  test.each<[price: number, currency: string, locale: string, expected: string]>([
    [1e-18, 'usd', 'en-US', '$0.00000000000000000100'],
    [5e-324, 'usd', 'en-US', '<$0.00000000000000000100'],
    [9e-19, 'btc', 'en-US', `<0.00000000000000000100${nbsp}BTC`],
    [-5e-324, 'usd', 'en-US', '>−$0.00000000000000000100'],
    [1.1e15, 'usd', 'en-US', '–'],
    [1.7e308, 'usd', 'en-US', '–'],
  ])(
    '%d %s is no price, and is not written with a hundred digits: %s',
    (price, currency, locale, expected) => {
      expect(formatPrice(price, currency, locale)).toBe(expected);
    },
  );

  test('no price takes more than 40 characters', () => {
    const any = double({ noNaN: true });
    assert(
      property(any, constantFrom(...currencies), (value, currency) => {
        expect(formatPrice(value, currency, 'en-US').length).toBeLessThanOrEqual(40);
      }),
      propertyRuns(),
    );
  });

  test('no currency code throws', () => {
    const includesFigure = (currency: string): boolean => formatPrice(1, currency, 'en-US').includes('1.00');
    expect(() => assert(property(string(), includesFigure), propertyRuns())).not.toThrow();
  });
});

describe('formatCompact', () => {
  test.each<[amount: number | null, currency: string, locale: string, expected: string]>([
    [2.48e12, 'usd', 'en-US', '$2.48T'],
    [2.5e12, 'usd', 'en-US', '$2.50T'],
    [248_123_000_000, 'usd', 'en-US', '$248B'],
    [999_999_999_999, 'usd', 'en-US', '$1.00T'],
    [0, 'usd', 'en-US', '$0.00'],
    [2.1e12, 'eur', 'de-DE', '2,10\u00a0Bio.\u00a0€'],
    [3.7e14, 'jpy', 'en-US', '¥370T'],
    [35_100_000, 'btc', 'en-US', '35.1M\u00a0BTC'],
    [null, 'usd', 'en-US', '–'],
    [Number.NaN, 'usd', 'en-US', '–'],
  ])('%d %s in %s is %s', (amount, currency, locale, expected) => {
    expect(formatCompact(amount, currency, locale)).toBe(expected);
  });
});

describe('formatAbout', () => {
  test.each([
    [70_652.6, 'usd', '$70,650'],
    [999.96, 'usd', '$1,000'],
    [658.95, 'usd', '$659.0'],
    [12.345, 'usd', '$12.35'],
    [1.47274, 'usd', '$1.473'],
    [0.098634, 'usd', '$0.09863'],
    [0.00000613, 'usd', '$0.00000613'],
    [1_234_567, 'usd', '$1,235,000'],
    [9_876_543, 'jpy', '¥9,877,000'],
    [0.0293456, 'btc', '0.02935\u00a0BTC'],
    [0, 'usd', '$0.00'],
    [Number.NaN, 'usd', '–'],
  ])('%s in %s: four digits', (price, currency, expected) => {
    expect(formatAbout(price, currency, 'en-US')).toBe(expected);
  });
});

test.each<[string, string]>([
  ['$0.00000613', '$0.0₅613'],
  ['0,000000000000964 BTC', '0,0₁₂964 BTC'],
  ['$0.0000613', '$0.0000613'],
  ['then about $0.000006130', 'then about $0.0₅6130'],
  ['<$0.000000000001', '<$0.0₁₁1'],
  ['$0.00000598–$0.00000641', '$0.0₅598–$0.0₅641'],
  ['$1.00000001', '$1.00000001'],
  ['10.00000001', '10.00000001'],
  ['$0.00', '$0.00'],
  ['৳০.০০০০০৬১৩', '৳০.০₅৬১৩'],
])('%s is written %s', (text, folded) => {
  expect(foldZeros(text)).toBe(folded);
});

test.each(['en-US', 'de-DE', 'ar-EG', 'fa-IR', 'bn-BD', 'mr-IN'])('prices in %s are folded', (locale) => {
  const whole = formatPrice(0.00000613, 'usd', locale);
  expect(foldZeros(whole)).toContain('₅');
  expect(foldZeros(whole).length).toBe(whole.length - 3);
  expect(foldZeros(formatPrice(0.0000613, 'usd', locale))).not.toContain('₄');
});
