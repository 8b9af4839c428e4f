import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../utils/domain/settings/settings.ts';
import { addToWatchlist, unmute } from '../../../../utils/domain/settings/settings-edits.ts';
import { fakeExtensionApi } from '../market/extension-storage.ts';

const { stored, fails } = fakeExtensionApi();
const { importSettings, loadSettings, updateSettings } =
  await import('../../../../utils/settings/settings-store.ts');
const { settingsBeforeImport, unreadableSettings } =
  await import('../../../../utils/settings/read-settings.ts');

const now = Date.UTC(2026, 10, 29);

function store(values: Partial<Settings>): void {
  stored.set('settings', { version: 1, values });
}

beforeEach(() => {
  stored.clear();
  fails.clear();
});

test('an import keeps the settings from before it, with its moment', async () => {
  store({ currency: 'eur', muted: ['pepe'] });
  const { before, after } = await importSettings(() => ({ currency: 'gbp', muted: [] }), now);
  expect(before).toEqual({ ...defaultSettings, currency: 'eur', muted: ['pepe'] });
  expect(after).toEqual({ ...defaultSettings, currency: 'gbp' });
  expect(await loadSettings()).toEqual(after);
  expect(await settingsBeforeImport.read()).toEqual({
    at: now,
    envelope: { version: 1, values: { currency: 'eur', muted: ['pepe'] } },
  });
});

test('a first import keeps the defaults, and the next one what the first made', async () => {
  await importSettings(() => ({ currency: 'gbp' }), now);
  expect(await settingsBeforeImport.read()).toEqual({ at: now, envelope: { version: 1, values: {} } });
  await importSettings(() => ({ currency: 'eur' }), now + 1);
  expect(await settingsBeforeImport.read()).toEqual({
    at: now + 1,
    envelope: { version: 1, values: { currency: 'gbp' } },
  });
});

test('values that this version cannot read are kept by an import, and before it', async () => {
  stored.set('settings', { version: 1, values: { fromTheFuture: 7, palette: 'rainbow' } });
  await importSettings(() => ({ currency: 'gbp' }), now);
  expect(stored.get('settings')).toEqual({
    version: 1,
    values: { fromTheFuture: 7, palette: 'rainbow', currency: 'gbp' },
  });
  expect((await settingsBeforeImport.read())?.envelope.values).toEqual({
    fromTheFuture: 7,
    palette: 'rainbow',
  });
});

describe('nothing is stored', () => {
  const before = { settings: { version: 1, values: { currency: 'eur' } } };
  beforeEach(() => store({ currency: 'eur' }));

  test('where storage is full', async () => {
    fails.add('set');
    await expect(importSettings(() => ({ currency: 'gbp' }), now)).rejects.toThrow('quota');
    expect(Object.fromEntries(stored)).toEqual(before);
  });

  test('where storage cannot be read', async () => {
    fails.add('get');
    await expect(importSettings(() => ({ currency: 'gbp' }), now)).rejects.toThrow('quota');
    expect(Object.fromEntries(stored)).toEqual(before);
  });

  test('where a value does not fit', async () => {
    await expect(importSettings(() => ({ currency: 'doubloons' }), now)).rejects.toThrow('currency');
    expect(Object.fromEntries(stored)).toEqual(before);
  });

  test('where the settings are not those that the plan was made for', async () => {
    const edit = (): Partial<Settings> => {
      throw new Error('outdated');
    };
    await expect(importSettings(edit, now)).rejects.toThrow('outdated');
    expect(Object.fromEntries(stored)).toEqual(before);
  });
});

test('concurrent changes and imports each apply to the result of the one before', async () => {
  store({ muted: ['pepe', 'link'] });
  await Promise.all([
    updateSettings(unmute('pepe')),
    importSettings(({ muted }) => ({ muted: [...muted, 'near'] }), now),
    updateSettings(addToWatchlist('dogecoin')),
    importSettings(({ muted }) => ({ muted: [...muted, 'one'] }), now + 1),
  ]);
  expect(await loadSettings()).toMatchObject({
    muted: ['link', 'near', 'one'],
    watchlist: [...defaultSettings.watchlist, 'dogecoin'],
  });
  expect((await settingsBeforeImport.read())?.envelope.values).toMatchObject({ muted: ['link', 'near'] });
});

describe('stored settings that cannot be read', () => {
  test.each<[string, unknown]>([
    ['text', 'garbage'],
    ['a number', 7],
    ['a list', [1, 2]],
    ['another shape', { values: { currency: 'eur' } }],
    ['a newer version', { version: 2, values: { currency: 'eur' } }],
    ['version 0', { version: 0, values: {} }],
    ['values that are a list', { version: 1, values: ['eur'] }],
  ])('%s: kept aside before an import overwrites them', async (_name, garbage) => {
    stored.set('settings', garbage);
    const { after } = await importSettings(() => ({ currency: 'gbp' }), now);
    expect(after).toEqual({ ...defaultSettings, currency: 'gbp' });
    expect(await unreadableSettings.read()).toEqual(garbage);
  });

  test('garbage in the place of the settings from before an import is none', async () => {
    for (const garbage of ['x', { at: 'x' }, { at: now, envelope: { version: 9, values: {} } }]) {
      stored.set('settings.beforeImport', garbage);
      expect(await settingsBeforeImport.read()).toBeNull();
    }
  });
});
