import { describe, expect, test } from 'vitest';
import { applyChoice } from '../../../../../utils/domain/choices/apply-choice.ts';
import {
  type Choice,
  foldWord,
  isEndedBy,
  isMarkChoice,
  type MarkChoice,
  wordsOfCoin,
} from '../../../../../utils/domain/choices/choice.ts';
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
  ['mute', { kind: 'mute', word: '$NEAR' }, null, { muted: ['one', 'NEAR'] }],
  [
    'mute a coin',
    { kind: 'mute-coin', coin: 'harmony', words: ['ONE', 'Harmony'] },
    null,
    { muted: ['one', 'Harmony'] },
  ],
  ['mute a coin twice', { kind: 'mute-coin', coin: 'harmony', words: ['ONE'] }, null, {}],
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
    { corrections: [...settings.corrections, { word: 'Link', from: 'chainlink', to: 'other' }] },
  ],
  [
    'correct anew',
    correct('UNI', 'uniswap', 'third'),
    null,
    { corrections: [{ word: 'UNI', from: 'uniswap', to: 'third' }] },
  ],
  ['correct back', correct('UNI', 'unicorn', 'uniswap'), null, { corrections: [] }],
  [
    'correct the corrected',
    correct('UNI', 'unicorn', 'third'),
    null,
    { corrections: [{ word: 'UNI', from: 'uniswap', to: 'third' }] },
  ],
  [
    'no coin on a site',
    { kind: 'no-coin', word: '$NEAR', coin: 'near' },
    'www.news.example',
    {
      corrections: [...settings.corrections, { word: 'NEAR', from: 'near', to: null, site: 'news.example' }],
    },
  ],
  [
    'no coin where the word was corrected',
    { kind: 'no-coin', word: 'UNI', coin: 'unicorn' },
    'news.example',
    {
      corrections: [
        ...settings.corrections,
        { word: 'UNI', from: 'uniswap', to: null, site: 'news.example' },
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
])('%s is compared as %s', (surface, word) => {
  expect(foldWord(surface)).toBe(word);
});

describe('the words of a coin', () => {
  test('are the reader’s own first, then symbol, name and the others, each once', () => {
    const coin = {
      id: 'cardano',
      symbol: 'ADA',
      name: 'Cardano',
      rank: 9,
      aliases: ['Kardano'],
      altSymbols: ['ada'],
    };
    expect(wordsOfCoin('$ADA', coin)).toEqual(['ADA', 'Cardano', 'Kardano']);
    expect(wordsOfCoin('cardano', coin)).toEqual(['cardano', 'ADA', 'Kardano']);
  });
});

test.each<[string, MarkChoice, string, string, boolean]>([
  ['a muted word', { kind: 'mute', word: 'ADA' }, '$ada', 'cardano', true],
  ['another word', { kind: 'mute', word: 'ADA' }, 'Cardano', 'cardano', false],
  [
    'a muted coin',
    { kind: 'mute-coin', coin: 'cardano', words: ['ADA', 'Cardano'] },
    'CARDANO',
    'cardano',
    true,
  ],
  ['a corrected word', { kind: 'correct', word: 'ADA', from: 'cardano', to: 'x' }, 'ada', 'cardano', true],
  [
    'a corrected word of another coin',
    { kind: 'correct', word: 'ADA', from: 'cardano', to: 'x' },
    'ada',
    'y',
    false,
  ],
  ['a word that is no coin', { kind: 'no-coin', word: 'ADA', coin: 'cardano' }, 'ADA', 'cardano', true],
  ['any word of a site that is off', { kind: 'site-off' }, 'ADA', 'cardano', true],
])('a choice ends marks: %s', (_what, choice, word, coin, ended) => {
  expect(isEndedBy(choice, word, coin)).toBe(ended);
});

test('a star ends no marks', () => {
  expect(isMarkChoice({ kind: 'star', coin: 'cardano', on: true })).toBe(false);
  expect(isMarkChoice({ kind: 'site-off' })).toBe(true);
});
