import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { mergeSettings, type SyncedFields } from '../../../../../utils/domain/sync/merge-settings.ts';
import { syncedNames } from '../../../../../utils/domain/sync/sync-items.ts';
import { checkSetting } from '../../../../../utils/settings/read-settings.ts';

const now = 1_000;

function merge(base: SyncedFields, local: Partial<Settings>, remote: SyncedFields) {
  return mergeSettings({
    base,
    local: { ...defaultSettings, ...local },
    remote,
    names: syncedNames,
    now,
    check: checkSetting,
  });
}

test('does not sync amounts held, private sites, the proxy, granted sources and the pause', () => {
  const own: (keyof Settings)[] = ['holdings', 'privateSites', 'proxy', 'contextSources', 'paused'];
  expect(syncedNames.toSorted()).toEqual(
    Object.keys(defaultSettings)
      .filter((name) => !own.includes(name as keyof Settings))
      .toSorted(),
  );
});

test('writes what was changed here', () => {
  expect(merge({}, { currency: 'eur' }, {})).toEqual({
    fields: { currency: { at: now, value: 'eur' } },
    patch: {},
    written: ['currency'],
  });
});

test('takes what another browser changed', () => {
  const remote = { currency: { at: 5, value: 'eur' } };
  expect(merge({}, {}, remote)).toEqual({ fields: remote, patch: { currency: 'eur' }, written: [] });
});

test('takes a default to which another browser returned', () => {
  const base = { currency: { at: 5, value: 'eur' } };
  const remote = { currency: { at: 6, value: 'usd' } };
  expect(merge(base, { currency: 'eur' }, remote).patch).toEqual({ currency: 'usd' });
});

test('changes nothing where both have what was synced', () => {
  const base = { currency: { at: 5, value: 'eur' }, muted: { at: 6, value: ['pepe'] } };
  expect(merge(base, { currency: 'eur', muted: ['pepe'] }, base)).toEqual({
    fields: base,
    patch: {},
    written: [],
  });
});

test('of two changes of one value the newer one counts', () => {
  const base = { currency: { at: 5, value: 'eur' } };
  const changed = { currency: 'gbp' };
  expect(merge(base, changed, { currency: { at: 999, value: 'jpy' } })).toMatchObject({
    patch: {},
    written: ['currency'],
  });
  expect(merge(base, changed, { currency: { at: 1_001, value: 'jpy' } })).toMatchObject({
    patch: { currency: 'jpy' },
    written: [],
  });
});

test('a browser that joins takes the values of the account, and its lists get the entries of both', () => {
  const remote = { currency: { at: 5, value: 'eur' }, muted: { at: 5, value: ['pepe'] } };
  expect(merge({}, { currency: 'gbp', muted: ['one'], theme: 'dark' }, remote)).toEqual({
    fields: {
      currency: remote.currency,
      muted: { at: now, value: ['pepe', 'one'] },
      theme: { at: now, value: 'dark' },
    },
    patch: { currency: 'eur', muted: ['pepe', 'one'] },
    written: ['theme', 'muted'],
  });
});

test('merges a list that both changed by entry', () => {
  const base = { watchlist: { at: 5, value: ['bitcoin', 'ripple'] } };
  const remote = { watchlist: { at: 6, value: ['bitcoin', 'ripple', 'dogecoin'] } };
  const result = merge(base, { watchlist: ['bitcoin', 'cardano'] }, remote);
  expect(result.patch.watchlist).toEqual(['bitcoin', 'dogecoin', 'cardano']);
  expect(result.written).toEqual(['watchlist']);
});

test('writes again what the account has in an older version', () => {
  const base = { currency: { at: 5, value: 'eur' } };
  const result = merge(base, { currency: 'eur' }, { currency: { at: 4, value: 'gbp' } });
  expect(result).toEqual({ fields: base, patch: {}, written: ['currency'] });
});

test.each([
  ['a value that does not fit', { at: 9, value: 'doubloons' }],
  ['a time before 1970', { at: -1, value: 'eur' }],
  ['no time', { at: Number.NaN, value: 'eur' }],
  ['a time that no clock shows', { at: 1e300, value: 'eur' }],
])('ignores %s', (_name, currency) => {
  expect(merge({}, {}, { currency })).toEqual({ fields: {}, patch: {}, written: [] });
});

test('keeps a merged list within its limit, with the entries of the account first', () => {
  const many = (prefix: string) => Array.from({ length: 150 }, (_, index) => `${prefix}-${index}`);
  const { patch } = merge({}, { watchlist: many('own') }, { watchlist: { at: 5, value: many('theirs') } });
  expect(patch.watchlist).toHaveLength(200);
  expect(patch.watchlist?.slice(0, 150)).toEqual(many('theirs'));
});
