import { expect, test } from 'vitest';
import { foldZeros } from '../../../../../utils/domain/format/fold-zeros.ts';
import { formatPrice } from '../../../../../utils/domain/format/format-price.ts';

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
