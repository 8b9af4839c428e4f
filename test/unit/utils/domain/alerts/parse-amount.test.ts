import { expect, test } from 'vitest';
import { parseAmount, parsePercent, typedAmount } from '../../../../../utils/domain/alerts/parse-amount.ts';

test.each<[text: string, locale: string, amount: number | null]>([
  ['75000', 'en-US', 75_000],
  ['75,000', 'en-US', 75_000],
  ['75,000.50', 'en-US', 75_000.5],
  ['75.000,50', 'de-DE', 75_000.5],
  ['75.000', 'de-DE', 75_000],
  ['75.000', 'en-US', 75],
  ['0,00012', 'de-DE', 0.00012],
  ['0.00012', 'de-DE', 0.00012],
  ['0.123', 'de-DE', 0.123],
  ['1,5', 'en-US', 1.5],
  ['75 000', 'fr-FR', 75_000],
  ['75’000', 'de-CH', 75_000],
  ['1.234.567', 'en-US', 1_234_567],
  ['.5', 'en-US', 0.5],
  ['$75k', 'en-US', 75_000],
  ['1.2M', 'en-US', 1_200_000],
  ['50b', 'en-US', 50e9],
  ['', 'en-US', null],
  ['0', 'en-US', null],
  ['-5', 'en-US', null],
  ['abc', 'en-US', null],
  ['1e5', 'en-US', null],
  ['1.2.3,4,5', 'en-US', null],
  ['.', 'en-US', null],
  ['1.5.5', 'en-US', null],
  ['1,00,5', 'en-US', null],
  ['12,34,567', 'en-IN', 1_234_567],
  ['12,34,567.5', 'en-IN', 1_234_567.5],
  ['1,50.25', 'en-US', null],
  ['75k', 'en-US@posix', 75_000],
])('“%s” in %s is %s', (text, locale, amount) => {
  expect(parseAmount(text, locale)).toBe(amount);
});

test.each(['en-US', 'de-DE', 'fr-FR', 'de-CH', 'pt-BR', 'en-IN', 'ar-EG', 'fa-IR'])(
  'what is typed in advance is read again in %s',
  (locale) => {
    for (const amount of [75_000, 1.234, 80_000.5, 0.00000613, 1_234_567])
      expect(parseAmount(typedAmount(amount, locale), locale)).toBe(amount);
  },
);

test.each<[text: string, percent: number | null]>([
  ['5', 5],
  ['5%', 5],
  ['7.5 %', 7.5],
  ['5٪', 5],
  ['%', null],
  ['5%%', null],
  ['', null],
])('“%s” as a percentage is %s', (text, percent) => {
  expect(parsePercent(text, 'en-US')).toBe(percent);
});
