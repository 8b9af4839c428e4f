import { expect, test } from 'vitest';
import { emptyRecord, mostEvents } from '../../../../../utils/domain/alerts/alert-record.ts';
import { checkAlerts, openAlerts, watchedCoins } from '../../../../../utils/domain/alerts/check-alerts.ts';
import { shownEvents } from '../../../../../utils/domain/alerts/shown-events.ts';
import { minuteMs } from '../../../../../utils/domain/time.ts';
import { anAlert, anEvent, noon } from './an-alert.ts';

const alerts = [
  anAlert({ id: 'bitcoin01' }),
  anAlert({ id: 'bitcoin02', value: 110 }),
  anAlert({ id: 'ripple001', coin: 'ripple', value: 2 }),
];

/** The prices of both coins, this many minutes after noon. */
function at(minute: number, bitcoin: number, ripple: number) {
  const input = (price: number) => ({
    reading: { at: noon + minute * minuteMs, price, volume: null },
    currency: 'usd',
    hourly: null,
  });
  return new Map([
    ['bitcoin', input(bitcoin)],
    ['ripple', input(ripple)],
  ]);
}

const before = checkAlerts(emptyRecord, alerts, at(0, 99, 1.9)).record;

test('checks all alerts of all coins in one step', () => {
  const { record, events } = checkAlerts(before, alerts, at(1, 111, 2.1));
  expect(events.map(({ alert }) => alert.id).toSorted()).toEqual(['bitcoin01', 'bitcoin02', 'ripple001']);
  expect(record.unshown).toHaveLength(3);
  expect(record.events).toHaveLength(3);
});

test('an alert that has notified is not watched any more', () => {
  const { record } = checkAlerts(before, alerts, at(1, 101, 2.1));
  expect(openAlerts(alerts, record).map(({ id }) => id)).toEqual(['bitcoin02']);
  expect(watchedCoins(alerts, record)).toEqual(['bitcoin']);
  expect(Object.keys(checkAlerts(record, alerts, at(2, 101, 2.1)).record.coins)).toEqual(['bitcoin']);
});

test('forgets alerts that were removed', () => {
  const { record } = checkAlerts(before, alerts.slice(0, 1), at(1, 99, 1.9));
  expect(Object.keys(record.alerts)).toEqual(['bitcoin01']);
});

test('keeps the last fifty events', () => {
  const events = Array.from({ length: mostEvents }, (_, index) => anEvent({ id: `old-${index}` }));
  const full = { ...before, events, unshown: events.map(({ id }) => id) };
  const { record } = checkAlerts(full, alerts, at(1, 101, 1.9));
  expect(record.events).toHaveLength(mostEvents);
  expect(record.events[0]?.id).toBe(`bitcoin01-${noon + minuteMs}`);
  expect(record.unshown).toHaveLength(mostEvents);
  expect(record.unshown).not.toContain(`old-${mostEvents - 1}`);
});

test('what was missed of one alert is one notification, with the newest first', () => {
  const events = [
    anEvent({ id: 'd' }),
    anEvent({ id: 'c', isMissed: true }),
    anEvent({ id: 'b', isMissed: true }),
    anEvent({ id: 'a', alert: anAlert({ id: 'other0001' }), isMissed: true }),
    anEvent({ id: 'shown' }),
  ];
  const shown = shownEvents({ ...before, events, unshown: ['a', 'b', 'c', 'd'] });
  expect(shown.map(({ events: own }) => own.map(({ id }) => id))).toEqual([['a'], ['c', 'b'], ['d']]);
  expect(shown.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
});
