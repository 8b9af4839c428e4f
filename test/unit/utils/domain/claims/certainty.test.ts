import { expect, test } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { readRow } from './claim-row.ts';

test.each<[sentence: string, isCertain: boolean]>([
  ['{Bitcoin} is trading at $70,652.60.', true],
  ['{Bitcoin} is now trading at $70,652.60, after it had fallen to $60,000 on Monday.', true],
  ['At press time, {Bitcoin} was trading at $70,652.60.', true],
  ['{Bitcoin} rose to $70,652.60 at press time.', true],
  ['The price of {Bitcoin} is $70,652.60.', true],
  ['{Bitcoin} changed hands at $70,652.60, up 10.66% in 24 hours.', true],
  // Events have an hour of their own.
  ['{Bitcoin} rose to $70,652.60.', false],
  ['{Bitcoin} closed at $70,652.60.', false],
  // Another day.
  ['{Bitcoin} traded at $70,652.60 on Friday.', false],
  ['{Bitcoin} trades at $70,652.60, as it did on Monday.', false],
  // A coin that only the sentence before names.
  ['{Bitcoin} is sliding. It now trades at $61,200.', false],
  // Levels, bounds and forecasts.
  ['{Bitcoin} is trading near the $26,000 mark.', false],
  ['{Bitcoin} is trading between $92,000 and $95,000.', false],
  ['{Bitcoin} could reach $100,000.', false],
])('%s is certain: %s', (sentence, isCertain) => {
  const { text, mentions } = readRow([sentence]);
  const [claim] = claimsIn(text, mentions);
  expect(claim?.isCertain).toBe(isCertain);
});
