import { describe, expect, test } from 'vitest';
import type { Alert } from '../../../../utils/domain/alerts/alert.ts';
import { checkValues } from '../../../../utils/domain/settings/file-values.ts';
import { planImport } from '../../../../utils/domain/settings/import-plan.ts';
import { readSettingsFile, writeSettingsFile } from '../../../../utils/domain/settings/settings-file.ts';
import { defaultSettings } from '../../../../utils/domain/settings/settings.ts';
import { checkSetting } from '../../../../utils/settings/read-settings.ts';
import { anAlert } from '../domain/alerts/an-alert.ts';

const alerts: readonly Alert[] = [
  anAlert(),
  anAlert({ id: 'alert0002', kind: 'move-24h', value: 5, repeats: true }),
  anAlert({ id: 'alert0003', kind: 'volume', value: 5e10, currency: 'eur' }),
];

test('alerts go out with the settings file and come back as they were', () => {
  const file = readSettingsFile(writeSettingsFile({ ...defaultSettings, alerts }, 0));
  if (typeof file === 'string') throw new Error(file);
  expect(checkValues(file.values, checkSetting)).toEqual({ values: { alerts }, skipped: [] });
});

test.each<[what: string, change: object]>([
  ['a level of 0', { value: 0 }],
  ['a level without a unit', { currency: undefined }],
  ['an unknown unit', { currency: 'gold' }],
  ['an unknown kind', { kind: 'sideways' }],
  ['a move of nothing', { kind: 'move-1h', value: 0 }],
  ['no coin id', { coin: '../x' }],
  ['an id that is no random string', { id: 'A B' }],
])('an entry with %s is left out, and the others stay', (_what, change) => {
  const wrong = { ...anAlert({ id: 'wrong0001' }), ...change };
  expect(checkValues({ alerts: [...alerts, wrong] }, checkSetting)).toEqual({
    values: { alerts },
    skipped: [{ kind: 'invalid-entries', name: 'alerts', count: 1 }],
  });
});

test('two alerts with one id are one', () => {
  const again = anAlert({ value: 200 });
  expect(checkValues({ alerts: [...alerts, again] }, checkSetting)).toMatchObject({
    values: { alerts: [again, ...alerts.slice(1)] },
    skipped: [{ kind: 'duplicates', name: 'alerts', count: 1 }],
  });
});

describe('an import', () => {
  test('that merges keeps the alerts that are there', () => {
    // As they are read from storage and files, in the schema's order of fields.
    const { values } = checkValues({ alerts }, checkSetting);
    const stored = values.alerts as readonly Alert[];
    const source = { values: { alerts: stored.slice(1) }, skipped: [], isComplete: false };
    const settings = { ...defaultSettings, alerts: stored.slice(0, 2) };
    expect(planImport(source, settings, 'merge', checkSetting).changes).toMatchObject([
      { name: 'alerts', to: alerts, added: 1, removed: 0, edited: 0 },
    ]);
  });
});
