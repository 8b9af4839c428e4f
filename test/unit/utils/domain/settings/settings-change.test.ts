import { expect, test } from 'vitest';
import { settingsChange, type SettingsChange } from '../../../../../utils/domain/settings/settings-change.ts';
import {
  defaultSettings,
  pageSettings,
  type Settings,
} from '../../../../../utils/domain/settings/settings.ts';

const nothing: SettingsChange = { settings: null, words: false, sites: false };
const correction = { word: 'ton', from: 'the-open-network', to: 'tokamak-network' };

test.each<[changed: Partial<Settings>, expected: SettingsChange | null]>([
  [{}, null],
  [{ watchlist: ['bitcoin'] }, null],
  [{ providers: ['kraken'] }, null],
  [{ watchlist: [...defaultSettings.watchlist] }, null],
  [{ currency: 'eur' }, { ...nothing, settings: pageSettings({ ...defaultSettings, currency: 'eur' }) }],
  [{ hoverDelayMs: 0 }, { ...nothing, settings: pageSettings({ ...defaultSettings, hoverDelayMs: 0 }) }],
  [{ muted: ['link'] }, { ...nothing, words: true }],
  [{ corrections: [correction] }, { ...nothing, words: true }],
  [{ paused: true }, { ...nothing, sites: true }],
  [{ sitesOff: ['cnbc.com'] }, { ...nothing, sites: true }],
  [
    { opening: 'shift-hover', muted: ['link'], paused: true },
    { settings: pageSettings({ ...defaultSettings, opening: 'shift-hover' }), words: true, sites: true },
  ],
])('a change of %j', (changed, expected) => {
  expect(settingsChange(defaultSettings, { ...defaultSettings, ...changed })).toEqual(expected);
});

test('names no word and no site', () => {
  const after = { ...defaultSettings, muted: ['zcash'], corrections: [correction], sitesOff: ['bank.com'] };
  expect(JSON.stringify(settingsChange(defaultSettings, after))).not.toMatch(/zcash|ton\b|network|bank/);
});
