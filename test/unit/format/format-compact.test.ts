import { expect, test } from 'vitest';
import { formatCompact } from '../../../utils/domain/format/format-compact.ts';

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
