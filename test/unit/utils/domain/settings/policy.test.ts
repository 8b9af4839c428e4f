import { describe, expect, test } from 'vitest';
import {
  importUnderPolicy,
  isPrevented,
  managedSettings,
  noPolicy,
  ownPart,
  type Policy,
  withoutPolicy,
  withPolicy,
} from '../../../../../utils/domain/settings/policy.ts';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';

const proxy = 'https://prices.example.org/tickmark/';
const policy: Policy = { proxy, sources: ['kraken'], sitesOff: ['intranet.example.org'] };
const own: Settings = { ...defaultSettings, currency: 'eur', sitesOff: ['coindesk.com'] };

describe('the settings that apply', () => {
  test('are the reader’s without a policy', () => {
    expect(withPolicy(own, noPolicy)).toEqual(own);
  });

  test('are those of the policy where it has them, with the sites of both', () => {
    expect(withPolicy(own, policy)).toEqual({
      ...own,
      proxy,
      providers: ['kraken'],
      sitesOff: ['intranet.example.org', 'coindesk.com'],
    });
  });

  test('name a site once that both turn off', () => {
    const both = { ...own, sitesOff: ['intranet.example.org'] };
    expect(withPolicy(both, policy).sitesOff).toEqual(['intranet.example.org']);
  });

  test('are fixed by name, but for the sites, of which only entries are', () => {
    expect(managedSettings(policy)).toEqual(['proxy', 'providers']);
    expect(managedSettings({ sitesOff: ['a.example'], allowKeys: false })).toEqual([]);
  });
});

describe('a change', () => {
  const before = withPolicy(own, policy);

  test.each<[string, Partial<Settings>, boolean]>([
    ['of another setting', { currency: 'gbp' }, false],
    ['to another proxy', { proxy: 'https://other.example/' }, true],
    ['to no proxy', { proxy: '' }, true],
    ['to other sources', { providers: ['coingecko'] }, true],
    ['that adds a site', { sitesOff: [...before.sitesOff, 'cnbc.com'] }, false],
    ['that removes an own site', { sitesOff: ['intranet.example.org'] }, false],
    ['that removes a site of the policy', { sitesOff: ['coindesk.com'] }, true],
    ['to what already applies', { proxy, providers: ['kraken'] }, false],
  ])('%s is prevented: %s', (_name, patch, prevented) => {
    expect(isPrevented(patch, before, policy)).toBe(prevented);
  });

  test('is stored without what the policy sets', () => {
    const patch = { currency: 'gbp', proxy, sitesOff: ['intranet.example.org', 'coindesk.com', 'cnbc.com'] };
    expect(ownPart(patch, own, policy)).toEqual({ currency: 'gbp', sitesOff: ['coindesk.com', 'cnbc.com'] });
  });

  test('keeps a site of the policy that the reader had turned off before', () => {
    const both = { ...own, sitesOff: ['intranet.example.org'] };
    const sitesOff = ['intranet.example.org', 'cnbc.com'];
    expect(ownPart({ sitesOff }, both, policy)).toEqual({ sitesOff });
  });
});

describe('an import', () => {
  const source = {
    isComplete: true,
    skipped: [],
    values: { currency: 'gbp', providers: ['binance'], sitesOff: ['a.example'] },
  };

  test('takes what the policy allows, and names the rest', () => {
    expect(importUnderPolicy(source, policy)).toEqual({
      isComplete: true,
      values: {
        currency: 'gbp',
        proxy,
        providers: ['kraken'],
        sitesOff: ['intranet.example.org', 'a.example'],
      },
      skipped: [
        { kind: 'managed-setting', name: 'providers' },
        { kind: 'managed-setting', name: 'sitesOff' },
      ],
    });
  });

  test('of a part of the settings adds none that it does not have', () => {
    const part = { isComplete: false, skipped: [], values: { watchlist: ['bitcoin'] } };
    expect(importUnderPolicy(part, policy)).toEqual(part);
  });

  test('is as it was without a policy', () => {
    expect(importUnderPolicy(source, noPolicy)).toEqual(source);
  });
});

test('an export has nothing of the policy', () => {
  expect(withoutPolicy(withPolicy(own, policy), policy)).toEqual(own);
});
