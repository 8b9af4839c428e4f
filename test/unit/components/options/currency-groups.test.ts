import { expect, test } from 'vitest';
import { currencyGroups } from '../../../../components/options/currency-groups.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { currencies } from '../../../../utils/domain/settings/currencies.ts';

readCatalogMessages();
const options = currencyGroups().flatMap((group) => group.options);

test('every currency is listed once', () => {
  expect(options.map(({ code }) => code).toSorted()).toEqual(currencies.toSorted());
});

test('every currency has a name beside its code', () => {
  const nameIsCode = options.filter(({ code, label }) => label.toLowerCase().startsWith(`${code} (`));
  expect(nameIsCode.map(({ code }) => code).toSorted()).toEqual(['bnb', 'xrp']);
  for (const { code, label } of options) expect(label.toLowerCase()).toContain(`(${code})`);
});

test.each([
  ['usd', 'US Dollar (USD)'],
  ['btc', 'Bitcoin (BTC)'],
  ['eos', 'Vaulta (EOS)'],
  ['sats', 'Satoshi, 0.00000001 BTC (sats)'],
  ['xau', 'Gold, troy ounce (XAU)'],
])('%s is %s', (code, label) => {
  expect(options.find((option) => option.code === code)?.label).toBe(label);
});
