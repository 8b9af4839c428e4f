import { expect, test } from 'vitest';
import { applyChoice, undoOf, withoutChange } from '../../../../../utils/domain/choices/apply-choice.ts';
import type { Choice } from '../../../../../utils/domain/choices/choice.ts';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';

const before: Settings = {
  ...defaultSettings,
  muted: ['One'],
  corrections: [{ word: 'UNI', from: 'uniswap', to: 'unicorn' }],
  sitesOff: ['example.com'],
};
const host = 'news.example';

const choices: readonly (readonly [string, Choice])[] = [
  ['a muted word', { kind: 'mute', word: 'ADA' }],
  ['a word that was muted before', { kind: 'mute', word: 'ONE' }],
  [
    'a muted coin, of which one word was muted before',
    { kind: 'mute-coin', coin: 'harmony', words: ['ONE', 'Harmony'] },
  ],
  ['a correction', { kind: 'correct', word: 'SOL', from: 'solana', to: 'dogecoin' }],
  ['a correction that replaced another', { kind: 'correct', word: 'UNI', from: 'unicorn', to: 'third' }],
  ['a correction back', { kind: 'correct', word: 'UNI', from: 'unicorn', to: 'uniswap' }],
  ['a word that is no coin', { kind: 'no-coin', word: 'NEAR', coin: 'near' }],
  ['a site', { kind: 'site-off' }],
];

test.each(choices)('undoes %s', (_what, choice) => {
  const changed = applyChoice(before, choice, host);
  const after = { ...before, ...changed };
  expect({ ...after, ...withoutChange(after, undoOf(before, changed)) }).toEqual(before);
});

/** As Chromium stores it: with the keys of objects in alphabetical order. */
function fromStorage<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) as T;
}

test.each(choices)('undoes %s where storage changed the order of keys', (_what, choice) => {
  const changed = applyChoice(before, choice, host);
  const after = { ...before, ...changed };
  const undo = undoOf(before, changed);
  expect({ ...after, ...withoutChange(after, fromStorage(undo)) }).toEqual(before);
  expect({ ...after, ...withoutChange(fromStorage(after), undo) }).toEqual(before);
});

test('keeps what was changed since', () => {
  const changed = applyChoice(before, { kind: 'mute', word: 'ADA' }, host);
  const since = { ...before, muted: ['ADA', 'SOL'], sitesOff: [] };
  expect(withoutChange(since, undoOf(before, changed))).toEqual({ muted: ['SOL'] });
});
