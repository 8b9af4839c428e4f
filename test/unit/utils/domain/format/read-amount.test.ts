import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, writeAmount } from '../../../../../utils/domain/format/read-amount.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const most = 1e15;

test.each<[locale: string, text: string, amount: number | null]>([
  ['en-US', '0.5', 0.5],
  ['en-US', '.5', 0.5],
  ['en-US', '1,000', 1000],
  ['en-US', '1,000,000.25', 1_000_000.25],
  ['en-US', ' 12 ', 12],
  ['en-US', '', 0],
  // A comma is no decimal sign here: taken for one, or left out, it would be another amount.
  ['en-US', '0,5', null],
  ['en-US', '1,00', null],
  ['en-US', '1.000.000', null],
  ['de-DE', '0,5', 0.5],
  ['de-DE', '1.000,25', 1000.25],
  ['de-DE', '1.000', 1000],
  ['de-DE', '0.5', null],
  ['en-IN', '1,00,000', 100_000],
  ['en-IN', '1,00,00,000.5', 10_000_000.5],
  ['en-IN', '100,000', 100_000],
  ['en-IN', '1,00', null],
  ['en-US', '1,00,000', null],
  ['ar-EG', '٠٫٥', 0.5],
  ['ar-EG', '١٬٢٣٤٫٥', 1234.5],
  ['ar-EG', '0.5', 0.5],
  ['fa-IR', '۱۰۰٬۰۰۰', 100_000],
  ['bn-BD', '১,০০,০০০.৫', 100_000.5],
  ['ar-EG', 'س', null],
  ['en-US', '-1', null],
  ['en-US', '1e5', null],
  ['en-US', 'x', null],
  ['en-US', '.', null],
  ['en-US', '9999999999999999', null],
])('%s: "%s" is %s', (locale, text, amount) => {
  expect(readAmount(text, locale, most)).toBe(amount);
});

test('an amount that is written is read as the same', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-5, max: 1e9, noNaN: true }),
      fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'en-IN', 'ar-EG', 'fa-IR', 'bn-BD', 'mr-IN'),
      (raw, locale) => {
        const amount = Number(raw.toPrecision(12));
        expect(readAmount(writeAmount(amount, locale), locale, most)).toBe(amount);
      },
    ),
    propertyRuns(200),
  );
});
