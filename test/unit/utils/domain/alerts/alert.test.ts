import { expect, test } from 'vitest';
import { addAlert, removeAlert, renewAlert } from '../../../../../utils/domain/alerts/alert.ts';
import { defaultSettings } from '../../../../../utils/domain/settings/settings.ts';
import { anAlert, noon } from './an-alert.ts';

const settings = {
  ...defaultSettings,
  alerts: [anAlert(), anAlert({ id: 'alert0002', kind: 'move-1h', value: 5 })],
};
const ids = (edit: ReturnType<typeof addAlert>) => edit(settings).alerts?.map(({ id }) => id);

test('adds an alert at the end', () => {
  expect(ids(addAlert(anAlert({ id: 'alert0003', value: 200 })))).toEqual([
    'alert0001',
    'alert0002',
    'alert0003',
  ]);
});

test.each([
  ['a level', anAlert({ id: 'alert0003', repeats: true }), ['alert0002', 'alert0003']],
  ['a move', anAlert({ id: 'alert0003', kind: 'move-1h', value: 5 }), ['alert0001', 'alert0003']],
  [
    'a level in another unit',
    anAlert({ id: 'alert0003', currency: 'eur' }),
    ['alert0001', 'alert0002', 'alert0003'],
  ],
])('replaces one that waits for the same: %s', (_what, alert, expected) => {
  expect(ids(addAlert(alert))).toEqual(expected);
});

test('removes an alert', () => {
  expect(ids(removeAlert('alert0001'))).toEqual(['alert0002']);
});

test('an alert that waits again is a new one at its place', () => {
  expect(renewAlert('alert0001', 'alert0009', noon + 1)(settings).alerts?.[0]).toEqual({
    ...anAlert(),
    id: 'alert0009',
    createdAt: noon + 1,
  });
});
