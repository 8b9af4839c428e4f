import { describe, expect, test } from 'vitest';
import {
  type FileContents,
  largestFile,
  readSettingsFile,
  writeSettingsFile,
} from '../../../../../utils/domain/settings/settings-file.ts';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { changeEnvelope } from '../../../../../utils/settings/read-settings.ts';

const at = Date.UTC(2026, 10, 29, 22, 43);

function contents(values: object, flaws: FileContents['flaws'] = []): FileContents {
  return { values: values as FileContents['values'], isComplete: flaws.length === 0, flaws };
}

test('a file has its version, its time, and only what differs from the defaults', () => {
  const text = writeSettingsFile({ ...defaultSettings, currency: 'eur', muted: ['pepe'] }, at);
  expect(JSON.parse(text)).toEqual({
    tickmark: 1,
    exportedAt: '2026-11-29T22:43:00.000Z',
    settings: { currency: 'eur', muted: ['pepe'] },
  });
});

test('what is no setting is not exported', () => {
  const settings = { ...defaultSettings, key: 'CG-secret', fromTheFuture: 7 } as Settings;
  expect(JSON.parse(writeSettingsFile(settings, at))).toMatchObject({ settings: {} });
});

test('all lists at their limits make a file that is not too large to be read', () => {
  const word = (index: number): string => `\u0001${index}`.padEnd(60, '\u0001');
  const host = (index: number): string => `${index}.`.padEnd(253, 'a');
  const coin = (index: number): string => `${index}-`.padEnd(80, 'a');
  const list = <T>(length: number, entry: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => entry(index));
  const full: Partial<Settings> = {
    muted: list(2000, word),
    watchlist: list(200, coin),
    sitesOff: list(5000, host),
    corrections: list(2000, (index) => ({
      word: word(index),
      from: coin(index),
      to: coin(0),
      site: host(index),
    })),
  };
  // Within the limits, and not by one more.
  expect(() => changeEnvelope(null, full)).not.toThrow();
  for (const [name, entries] of Object.entries(full) as [string, readonly unknown[]][]) {
    const more = name === 'corrections' ? entries[0] : name === 'muted' ? 'x' : 'y';
    expect(() => changeEnvelope(null, { [name]: [...entries, more] })).toThrow(name);
  }
  expect(writeSettingsFile({ ...defaultSettings, ...full }, at).length).toBeLessThan(largestFile / 2);
});

describe('reading', () => {
  test.each<[string, string, ReturnType<typeof readSettingsFile>]>([
    ['nothing', '', 'empty'],
    ['white space', ' \r\n\t', 'empty'],
    ['other text', 'hello, world', 'not-ours'],
    ['other JSON', '{"name": "x", "settings": {"currency": "eur"}}', 'not-ours'],
    ['a list', '[{"tickmark": 1}]', 'not-ours'],
    ['a number', '12', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['a picture', '\u0089PNG\r\n\u001A\n', 'not-ours'],
    ['a version that is no number', '{"tickmark": "1", "settings": {}}', 'not-ours'],
    ['version 0', '{"tickmark": 0, "settings": {}}', 'not-ours'],
    ['settings that are a list', '{"tickmark": 1, "settings": []}', 'not-ours'],
    ['no settings', '{"tickmark": 1}', 'not-ours'],
    ['the defaults', '{"tickmark": 1, "settings": {}}', contents({})],
    [
      'a byte order mark',
      '\uFEFF{"tickmark": 1, "settings": {"currency": "eur"}}',
      contents({ currency: 'eur' }),
    ],
    ['other fields', '{"tickmark": 1, "x": [1], "settings": {"y": 2}}', contents({ y: 2 })],
    ['a start without a setting', '{"tickmark": 1, "settings": {"currency": "e', 'damaged'],
    [
      'a file without its end',
      '{"tickmark": 1, "settings": {"currency": "eur", "muted": ["pepe", "x',
      contents({ currency: 'eur' }, ['cut-off']),
    ],
    [
      'a newer version',
      '{"tickmark": 2, "settings": {"currency": "eur"}}',
      contents({ currency: 'eur' }, ['newer-version']),
    ],
    [
      'a newer version without its end',
      '{"tickmark": 2, "settings": {"currency": "eur", ',
      contents({ currency: 'eur' }, ['newer-version', 'cut-off']),
    ],
  ])('%s', (_name, text, read) => {
    expect(readSettingsFile(text)).toEqual(read);
  });

  test('deeply nested JSON is no error', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(() => readSettingsFile(`{"tickmark": 1, "settings": {"muted": ${deep}}}`)).not.toThrow();
    expect(() => readSettingsFile(deep)).not.toThrow();
  });
});

test('amounts held are in the file only where the reader chose that', () => {
  const settings = { ...defaultSettings, holdings: [{ coin: 'bitcoin', amount: 0.5 }] };
  expect(JSON.parse(writeSettingsFile(settings, at))).toMatchObject({ settings: {} });
  expect(writeSettingsFile(settings, at)).not.toContain('holdings');
  expect(JSON.parse(writeSettingsFile(settings, at, { holdings: true }))).toMatchObject({
    settings: { holdings: settings.holdings },
  });
});
