import { expect, test } from 'vitest';
import { applyChoice } from '../../../../../utils/domain/choices/apply-choice.ts';
import { type Choice, foldWord } from '../../../../../utils/domain/choices/choice.ts';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';

const settings: Settings = {
  ...defaultSettings,
  watchlist: ['bitcoin'],
  muted: ['one'],
  corrections: [{ word: 'uni', from: 'uniswap', to: 'unicorn' }],
  sitesOff: ['example.com'],
};
const correct = (word: string, from: string, to: string): Choice => ({ kind: 'correct', word, from, to });

test.each<[string, Choice, string | null, Partial<Settings>]>([
  ['star', { kind: 'star', coin: 'ripple', on: true }, null, { watchlist: ['bitcoin', 'ripple'] }],
  ['star what is starred', { kind: 'star', coin: 'bitcoin', on: true }, null, {}],
  ['unstar', { kind: 'star', coin: 'bitcoin', on: false }, null, { watchlist: [] }],
  ['mute', { kind: 'mute', word: '$NEAR' }, null, { muted: ['one', 'near'] }],
  ['mute twice', { kind: 'mute', word: 'One' }, null, {}],
  ['details', { kind: 'details', on: true }, null, { details: true }],
  ['the same details', { kind: 'details', on: false }, null, {}],
  ['site off', { kind: 'site-off' }, 'www.news.example', { sitesOff: ['example.com', 'news.example'] }],
  ['site off twice', { kind: 'site-off' }, 'blog.example.com', {}],
  ['site off from nowhere', { kind: 'site-off' }, null, {}],
  [
    'correct',
    correct('Link', 'chainlink', 'other'),
    null,
    { corrections: [...settings.corrections, { word: 'link', from: 'chainlink', to: 'other' }] },
  ],
  [
    'correct anew',
    correct('UNI', 'uniswap', 'third'),
    null,
    { corrections: [{ word: 'uni', from: 'uniswap', to: 'third' }] },
  ],
  ['correct back', correct('UNI', 'unicorn', 'uniswap'), null, { corrections: [] }],
  [
    'correct the corrected',
    correct('UNI', 'unicorn', 'third'),
    null,
    { corrections: [{ word: 'uni', from: 'uniswap', to: 'third' }] },
  ],
  [
    'no coin on a site',
    { kind: 'no-coin', word: '$NEAR', coin: 'near' },
    'www.news.example',
    {
      corrections: [...settings.corrections, { word: 'near', from: 'near', to: null, site: 'news.example' }],
    },
  ],
  [
    'no coin where the word was corrected',
    { kind: 'no-coin', word: 'UNI', coin: 'unicorn' },
    'news.example',
    {
      corrections: [
        ...settings.corrections,
        { word: 'uni', from: 'uniswap', to: null, site: 'news.example' },
      ],
    },
  ],
  ['no coin from nowhere', { kind: 'no-coin', word: 'NEAR', coin: 'near' }, null, {}],
])('%s', (_name, choice, host, patch) => {
  expect(applyChoice(settings, choice, host)).toEqual(patch);
});

test.each([
  ['$BTC', 'btc'],
  ['#Bitcoin', 'bitcoin'],
  ['Shiba\n  Inu', 'shiba inu'],
])('%s is kept as %s', (surface, word) => {
  expect(foldWord(surface)).toBe(word);
});
