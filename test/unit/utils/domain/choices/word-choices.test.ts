import { expect, test } from 'vitest';
import { coinFor } from '../../../../../utils/domain/choices/coin-for.ts';
import { choicesFor } from '../../../../../utils/domain/choices/word-choices.ts';

const here = { word: 'near', from: 'near', to: null, site: 'bbc.com' };
const everywhere = { word: 'near', from: 'near', to: 'other' };
const choices = { muted: ['one'], corrections: [here, everywhere] };

test('words are compared whatever their case, and given in the form of the request', () => {
  const kept = { muted: ['ONE'], corrections: [{ ...here, word: 'NEAR' }] };
  expect(choicesFor(['one', 'near'], kept, ['bbc.com'])).toMatchObject({
    muted: ['one'],
    corrections: [here],
  });
});

test.each<[string, string[], object[]]>([
  ['a page of the site', ['bbc.com'], [here, everywhere]],
  ['a subdomain', ['www.bbc.com'], [here, everywhere]],
  ['a frame in a page of the site', ['ads.example', 'www.bbc.com'], [here, everywhere]],
  ['another site', ['notbbc.com'], [everywhere]],
  ['no site', [], [everywhere]],
])('corrections on %s', (_what, hosts, corrections) => {
  expect(choicesFor(['near'], choices, hosts).corrections).toEqual(corrections);
  expect(choicesFor(['far'], choices, hosts).corrections).toEqual([]);
});

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
