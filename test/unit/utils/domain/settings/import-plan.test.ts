import { describe, expect, test } from 'vitest';
import { coins as catalog } from '../../../../../utils/domain/coin/catalog.ts';
import { checkValues } from '../../../../../utils/domain/settings/file-values.ts';
import { type ImportMode, patchOf, planImport } from '../../../../../utils/domain/settings/import-plan.ts';
import { readImport } from '../../../../../utils/domain/settings/read-import.ts';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { checkSetting } from '../../../../../utils/settings/read-settings.ts';

function source(values: object, isComplete = true) {
  return { ...checkValues(values as Record<string, unknown>, checkSetting), isComplete };
}

describe('values of a file', () => {
  test.each<[string, object, object, object[]]>([
    ['an unknown setting', { music: 'loud' }, {}, [{ kind: 'unknown-setting', name: 'music' }]],
    ['a wrong type', { currency: 7 }, {}, [{ kind: 'invalid-setting', name: 'currency' }]],
    ['a value out of range', { hoverDelayMs: 1e9 }, {}, [{ kind: 'invalid-setting', name: 'hoverDelayMs' }]],
    ['text for a list', { muted: 'pepe' }, {}, [{ kind: 'invalid-setting', name: 'muted' }]],
    ['a list for a value', { paused: [true] }, {}, [{ kind: 'invalid-setting', name: 'paused' }]],
    ['an empty list', { watchlist: [] }, { watchlist: [] }, []],
    [
      'an empty list that must not be',
      { providers: [] },
      {},
      [{ kind: 'invalid-setting', name: 'providers' }],
    ],
    [
      'entries that do not fit',
      { watchlist: ['bitcoin', 7, null, 'Not A Coin', ['x']] },
      { watchlist: ['bitcoin'] },
      [{ kind: 'invalid-entries', name: 'watchlist', count: 4 }],
    ],
    ['only such entries', { watchlist: [7] }, {}, [{ kind: 'invalid-setting', name: 'watchlist' }]],
    [
      'entries twice',
      { providers: ['kraken', 'binance', 'kraken', 'kraken'] },
      { providers: ['kraken', 'binance'] },
      [{ kind: 'duplicates', name: 'providers', count: 2 }],
    ],
    [
      'two corrections of one word',
      {
        corrections: [
          { word: 'sol', from: 'solana', to: 'dogecoin' },
          { word: 'sol', from: 'solana', to: null, site: 'bbc.com' },
          { word: 'sol', from: 'solana', to: 'bitcoin' },
        ],
      },
      {
        corrections: [
          { word: 'sol', from: 'solana', to: 'bitcoin' },
          { word: 'sol', from: 'solana', to: null, site: 'bbc.com' },
        ],
      },
      [{ kind: 'duplicates', name: 'corrections', count: 1 }],
    ],
    [
      'more entries than fit',
      { watchlist: Array.from({ length: 203 }, (_, index) => `coin-${index}`) },
      { watchlist: Array.from({ length: 200 }, (_, index) => `coin-${index}`) },
      [{ kind: 'list-full', name: 'watchlist', count: 3 }],
    ],
    [
      'names of object properties',
      JSON.parse('{"__proto__": {"currency": "eur"}, "constructor": 1}') as object,
      {},
      [
        { kind: 'unknown-setting', name: '__proto__' },
        { kind: 'unknown-setting', name: 'constructor' },
      ],
    ],
  ])('%s', (_name, found, values, skipped) => {
    expect(checkValues(found as Record<string, unknown>, checkSetting)).toEqual({ values, skipped });
  });

  test('many unknown settings are reported in part, and a huge list is read in part', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, index]));
    expect(checkValues(many, checkSetting).skipped).toHaveLength(20);
    const huge = { watchlist: Array.from({ length: 1_000_000 }, (_, index) => `coin-${index}`) };
    expect(checkValues(huge, checkSetting).skipped).toEqual([
      { kind: 'list-full', name: 'watchlist', count: 999_800 },
    ]);
  });
});

const mine: Settings = { ...defaultSettings, currency: 'eur', muted: ['one', 'pepe'], paused: true };

describe('what an import changes', () => {
  test.each<[string, ImportMode, object, boolean, object[]]>([
    [
      'nothing where all is the same',
      'replace',
      { currency: 'eur', muted: ['one', 'pepe'], paused: true },
      true,
      [],
    ],
    [
      'replace: what a whole file does not name goes back to its default',
      'replace',
      { currency: 'gbp', muted: ['pepe', 'link', 'near'] },
      true,
      [
        { kind: 'value', name: 'currency', from: 'eur', to: 'gbp' },
        { kind: 'list', name: 'muted', to: ['pepe', 'link', 'near'], added: 2, removed: 1, edited: 0 },
        { kind: 'value', name: 'paused', from: true, to: false },
      ],
    ],
    [
      'replace: what a damaged file does not name stays',
      'replace',
      { currency: 'gbp' },
      false,
      [{ kind: 'value', name: 'currency', from: 'eur', to: 'gbp' }],
    ],
    ['replace: what is not valid stays', 'replace', { currency: 'x', muted: 7, paused: true }, true, []],
    [
      'replace: the order of a list',
      'replace',
      { ...mine, muted: ['pepe', 'one'] },
      true,
      [{ kind: 'list', name: 'muted', to: ['pepe', 'one'], added: 0, removed: 0, edited: 0 }],
    ],
    [
      'merge: own entries first, and nothing goes',
      'merge',
      { currency: 'gbp', muted: ['link', 'pepe'], watchlist: ['solana', 'dogecoin'] },
      true,
      [
        { kind: 'value', name: 'currency', from: 'eur', to: 'gbp' },
        { kind: 'list', name: 'muted', to: ['one', 'pepe', 'link'], added: 1, removed: 0, edited: 0 },
        {
          kind: 'list',
          name: 'watchlist',
          to: ['bitcoin', 'ethereum', 'solana', 'dogecoin'],
          added: 1,
          removed: 0,
          edited: 0,
        },
      ],
    ],
  ])('%s', (_name, mode, values, isComplete, changes) => {
    const plan = planImport(source(values, isComplete), mine, mode, checkSetting);
    expect(plan.changes).toEqual(changes);
  });

  test('merge: of two corrections of one word that of the file', () => {
    const sol = { word: 'sol', from: 'solana', to: 'dogecoin' };
    const settings = { ...defaultSettings, corrections: [sol] };
    const { changes } = planImport(
      source({ corrections: [{ ...sol, to: 'bitcoin' }] }),
      settings,
      'merge',
      checkSetting,
    );
    expect(changes).toEqual([
      { kind: 'list', name: 'corrections', to: [{ ...sol, to: 'bitcoin' }], added: 0, removed: 0, edited: 1 },
    ]);
  });

  test('merge: a full list keeps its own entries and takes as many as fit', () => {
    const watchlist = Array.from({ length: 199 }, (_, index) => `coin-${index}`);
    const plan = planImport(
      source({ watchlist: ['bitcoin', 'solana', 'coin-3', 'ripple'] }),
      { ...defaultSettings, watchlist },
      'merge',
      checkSetting,
    );
    expect(patchOf(plan.changes)).toEqual({ watchlist: [...watchlist, 'bitcoin'] });
    expect(plan.skipped).toEqual([{ kind: 'list-full', name: 'watchlist', count: 2 }]);
  });
});

describe('a chosen file', () => {
  test.each<[string, string, string, unknown]>([
    [
      'settings',
      'a.json',
      '{"tickmark": 1, "settings": {"paused": true}}',
      { contents: 'settings', values: { paused: true } },
    ],
    [
      'settings without an ending',
      'a',
      '{"tickmark": 1, "settings": {}}',
      { contents: 'settings', isComplete: true },
    ],
    [
      'a watchlist says nothing of other settings',
      'My Coins.CSV',
      'symbol\nBTC\nnothing',
      {
        contents: 'watchlist',
        values: { watchlist: ['bitcoin'] },
        isComplete: false,
        unrecognised: ['nothing'],
      },
    ],
    ['an empty watchlist', 'a.csv', 'id,symbol,name\r\n', { values: { watchlist: [] } }],
  ])('%s', (_name, name, text, offer) => {
    expect(readImport({ name, text }, catalog, checkSetting)).toMatchObject({ ...(offer as object), name });
  });

  test.each([
    ['an empty CSV file', 'a.csv', ' ', 'empty'],
    ['a CSV file without coins', 'a.csv', 'to do\nbuy milk', 'no-coins'],
    ['settings named CSV', 'a.csv', '{"tickmark": 1, "settings": {"paused": true}}', 'no-coins'],
    ['coins named JSON', 'a.json', 'id\nbitcoin', 'not-ours'],
  ])('%s', (_name, name, text, problem) => {
    expect(readImport({ name, text }, catalog, checkSetting)).toBe(problem);
  });
});

describe('amounts held', () => {
  const held: Settings = { ...defaultSettings, holdings: [{ coin: 'bitcoin', amount: 0.5 }] };
  const plan = (values: object, mode: ImportMode = 'replace') => {
    const offer = readImport(
      { name: 'a.json', text: JSON.stringify({ tickmark: 1, settings: values }) },
      [],
      checkSetting,
    );
    if (typeof offer === 'string') throw new Error(offer);
    return patchOf(planImport(offer, held, mode, checkSetting).changes);
  };

  test('stay as they are where the file has none', () => {
    expect(plan({ currency: 'eur' })).toEqual({ currency: 'eur' });
  });

  test('are those of the file where it has some; of two for one coin the file’s counts', () => {
    const holdings = [{ coin: 'bitcoin', amount: 2 }];
    expect(plan({ holdings })).toEqual({ holdings });
    expect(plan({ holdings }, 'merge')).toEqual({ holdings });
  });

  test.each([[0], [-1], [Number.NaN], [1e300], ['1']])('an amount of %s is not valid', (amount) => {
    expect(plan({ holdings: [{ coin: 'bitcoin', amount }] })).toEqual({});
  });
});
