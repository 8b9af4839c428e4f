import { expect, test } from 'vitest';
import { coinFor } from '../../../../../utils/domain/choices/coin-for.ts';

const here = { word: 'near', from: 'near', to: null, site: 'bbc.com' };
const everywhere = { word: 'near', from: 'near', to: 'other' };
const choices = { muted: ['one'], corrections: [here, everywhere] };

test.each([
  ['no coin overrides another coin', [everywhere, here], null],
  ['in any order', [here, everywhere], null],
  ['another coin', [everywhere], 'other'],
  ['nothing', [], 'near'],
])('%s', (_what, corrections, coin) => {
  expect(coinFor('near', 'near', { muted: [], corrections })).toBe(coin);
});

test('a correction of another coin does not apply', () => {
  expect(coinFor('near', 'near-2', choices)).toBe('near-2');
  expect(coinFor('one', 'harmony', choices)).toBeNull();
});
