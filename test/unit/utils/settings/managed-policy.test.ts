import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../utils/domain/settings/settings.ts';
import { turnSite } from '../../../../utils/domain/settings/settings-edits.ts';
import { fakeExtensionApi } from '../market/extension-storage.ts';

const { stored, managed, changeManaged } = fakeExtensionApi();
const { readPolicy } = await import('../../../../utils/settings/managed-policy.ts');
const { loadSettings, settingsOrLastKnown, updateSettings, watchSettings } =
  await import('../../../../utils/settings/settings-store.ts');
const { InvalidSettingError } = await import('../../../../utils/settings/read-settings.ts');

const proxy = 'https://prices.example.org/tickmark/';

beforeEach(() => {
  stored.clear();
  managed.clear();
  changeManaged();
});

describe('a policy', () => {
  test.each<[string, Record<string, unknown>]>([
    ['of all names', { proxy, sources: ['kraken', 'coingecko'], sitesOff: ['a.example'], allowKeys: false }],
    ['of one', { allowKeys: true }],
  ])('%s applies', (_name, raw) => {
    expect(readPolicy(raw)).toEqual({ kind: 'valid', policy: raw });
  });

  test('that is empty is none', () => {
    expect(readPolicy({})).toEqual({ kind: 'none' });
  });

  test.each<[string, Record<string, unknown>, string, 'unknown-name' | 'invalid-value']>([
    ['an address without encryption', { proxy: 'http://prices.example.org/' }, 'proxy', 'invalid-value'],
    [
      'an address without its last slash',
      { proxy: 'https://prices.example.org/a' },
      'proxy',
      'invalid-value',
    ],
    ['an empty address', { proxy: '' }, 'proxy', 'invalid-value'],
    ['an unknown source', { sources: ['nasdaq'] }, 'sources', 'invalid-value'],
    ['no source', { sources: [] }, 'sources', 'invalid-value'],
    ['a source twice', { sources: ['kraken', 'kraken'] }, 'sources', 'invalid-value'],
    ['an address for a host', { sitesOff: ['https://a.example/'] }, 'sitesOff', 'invalid-value'],
    ['a text for a switch', { allowKeys: 'false' }, 'allowKeys', 'invalid-value'],
    ['another name', { proxyUrl: proxy }, 'proxyUrl', 'unknown-name'],
    ['a name of every object', { toString: 'x' }, 'toString', 'unknown-name'],
  ])('with %s does not apply at all, and its fault is named', (_what, wrong, name, kind) => {
    expect(readPolicy({ ...wrong, ...(name === 'allowKeys' ? { proxy } : { allowKeys: false }) })).toEqual({
      kind: 'invalid',
      faults: [{ name, kind }],
    });
  });

  test('has in the schema for Chromium the names that it may have, and no other', () => {
    const file = join(import.meta.dirname, '../../../../public/managed-schema.json');
    const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
    const values: Record<string, unknown> = { proxy, sources: ['kraken'], sitesOff: [], allowKeys: true };
    expect(Object.keys(properties).toSorted()).toEqual(Object.keys(values).toSorted());
    for (const name of Object.keys(properties))
      expect(readPolicy({ [name]: values[name] })).toMatchObject({ kind: 'valid' });
  });
});

describe('the settings under a policy', () => {
  const managedBy = (values: object): void => {
    for (const [name, value] of Object.entries(values)) managed.set(name, value);
    changeManaged();
  };

  test('are those of the policy, for every way of reading them', async () => {
    managedBy({ proxy, sources: ['kraken'] });
    const applied = { ...defaultSettings, proxy, providers: ['kraken'] };
    expect(await loadSettings()).toEqual(applied);
    expect(await settingsOrLastKnown()).toEqual(applied);
    expect(await updateSettings(() => ({ currency: 'eur' }))).toEqual({ ...applied, currency: 'eur' });
    expect(stored.get('settings')).toEqual({ version: 1, values: { currency: 'eur' } });
  });

  test('are the reader’s where the policy has a fault', async () => {
    managedBy({ proxy, sources: ['nasdaq'] });
    expect(await loadSettings()).toEqual(defaultSettings);
  });

  test('reject a change that the policy prevents, and store nothing', async () => {
    managedBy({ sitesOff: ['coindesk.com'], proxy });
    const rejected = [
      updateSettings(turnSite('www.coindesk.com', true)),
      updateSettings(() => ({ proxy: '' })),
    ];
    for (const change of rejected) {
      await expect(change).rejects.toBeInstanceOf(InvalidSettingError);
      await expect(change).rejects.toMatchObject({ reason: 'managed' });
    }
    expect(stored.size).toBe(0);
  });

  test('store a site that the reader adds, without those of the policy', async () => {
    managedBy({ sitesOff: ['coindesk.com'] });
    const { sitesOff } = await updateSettings(turnSite('cnbc.com', false));
    expect(sitesOff).toEqual(['coindesk.com', 'cnbc.com']);
    expect(stored.get('settings')).toEqual({ version: 1, values: { sitesOff: ['cnbc.com'] } });
  });

  test('follow a policy that comes and ends while the browser runs', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    watchSettings(
      (settings, before) => void seen.push(`${before.proxy} -> ${settings.proxy}`),
      controller.signal,
    );
    managedBy({ proxy });
    await expect.poll(() => seen).toEqual([` -> ${proxy}`]);
    expect((await settingsOrLastKnown()).proxy).toBe(proxy);
    managed.clear();
    changeManaged();
    await expect.poll(() => seen).toEqual([` -> ${proxy}`, `${proxy} -> `]);
    expect((await settingsOrLastKnown()).proxy).toBe('');
    controller.abort();
  });
});
