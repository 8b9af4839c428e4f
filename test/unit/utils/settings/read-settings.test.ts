import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../utils/domain/settings/settings.ts';
import { changeEnvelope, readSettings } from '../../../../utils/settings/read-settings.ts';

describe('reading stored settings', () => {
  test('nothing stored: the defaults', () => {
    expect(readSettings(null)).toEqual({ settings: defaultSettings, unfit: [] });
  });
  test('a stored value replaces its own default only', () => {
    const { settings } = readSettings({ version: 1, values: { currency: 'eur' } });
    expect(settings).toEqual({ ...defaultSettings, currency: 'eur' });
  });
  test.each<[string, unknown]>([
    ['currency', 'doubloons'],
    ['hoverDelayMs', -1],
    ['hoverDelayMs', '150'],
    ['hoverDelayMs', Number.NaN],
    ['palette', 'rainbow'],
    ['sensitivity', 'reckless'],
    ['watchlist', ['No such coin']],
    ['watchlist', ['bitcoin', 'bitcoin']],
    ['watchlist', 'bitcoin'],
    ['sitesOff', ['not a host']],
    ['sitesOff', [null]],
    ['providers', []],
    ['providers', ['coincap']],
    ['providers', ['kraken', 'kraken']],
  ])('an unfit %s costs no other setting', (name, value) => {
    const stored = { version: 1 as const, values: { palette: 'blue-orange', [name]: value } };
    const { settings, unfit } = readSettings(stored);
    expect(unfit).toEqual([name]);
    expect(settings[name as 'currency']).toEqual(defaultSettings[name as 'currency']);
  });
});

describe('changing', () => {
  test('only what differs from the default is stored', () => {
    const changed = changeEnvelope(null, { currency: 'eur', hoverDelayMs: 150 });
    expect(changed).toEqual({ version: 1, values: { currency: 'eur' } });
    expect(changeEnvelope(changed, { currency: 'usd' })).toEqual({ version: 1, values: {} });
  });
  test('settings unknown to this version are kept', () => {
    const stored = { version: 1 as const, values: { fromTheFuture: 7 } };
    expect(changeEnvelope(stored, { palette: 'red-green' }).values).toEqual({
      fromTheFuture: 7,
      palette: 'red-green',
    });
  });
  test('an invalid value is refused with a message that names the setting', () => {
    expect(() => changeEnvelope(null, { currency: 'doubloons' })).toThrow(
      'currency is no currency that Tickmark knows',
    );
    expect(() => changeEnvelope(null, { sitesOff: ['a b'] })).toThrow('sitesOff is no host name');
  });
});
