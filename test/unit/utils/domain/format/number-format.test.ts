import { expect, test } from 'vitest';
import { figureLocale } from '../../../../../utils/domain/format/number-format.ts';
import { formatLarge } from '../../../../../utils/domain/format/number-format.ts';

test.each([
  ['browser', 'de-DE', '70,50\u00a0Mrd.\u00a0€'],
  ['english', 'de-DE', '€70.50B'],
  ['english', 'ja-JP', '€70.50B'],
  ['browser', 'en-US', '€70.50B'],
] as const)('%s with %s writes %s', (figures, browserLocale, text) => {
  expect(formatLarge(70_500_000_000, 'eur', figureLocale(figures, browserLocale))).toBe(text);
});
