import { describe, expect, test } from 'vitest';
import { emptyRecord, mostEvents, shownEvents } from '../../../../../utils/domain/alerts/alert-record.ts';
import type { Alert } from '../../../../../utils/domain/alerts/alert.ts';
import {
  checkAlerts,
  checkCoin,
  type CoinState,
  openAlerts,
  watchedCoins,
} from '../../../../../utils/domain/alerts/check-alerts.ts';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import { hourMs, minuteMs } from '../../../../../utils/domain/time.ts';
import { anAlert, anEvent, noon } from './an-alert.ts';

describe('check alerts', () => {
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
});

describe('check coin', () => {
  const nothing: CoinState = { memory: null, progress: {} };

  /** One check at a time after noon, in minutes, with a price. */
  function check(
    alerts: readonly Alert[],
    before: CoinState,
    [minute, price]: readonly [minute: number, price: number],
    { hourly = null, currency = 'usd' }: { hourly?: readonly Point[] | null; currency?: string } = {},
  ) {
    const reading = { at: noon + minute * minuteMs, price, volume: null };
    return checkCoin(alerts, before, { reading, currency, hourly });
  }

  const alerts = [anAlert({ repeats: true })];
  /** Checked at noon with a price below the level. */
  const below = check(alerts, nothing, [0, 99]);

  describe('a check', () => {
    test('reports a crossing once', () => {
      const crossed = check(alerts, below, [1, 101]);
      expect(crossed.events).toMatchObject([
        { id: `alert0001-${noon + minuteMs}`, price: 101, currency: 'usd', isMissed: false },
      ]);
      expect(check(alerts, crossed, [1, 101]).events).toEqual([]);
      expect(check(alerts, crossed, [2, 102]).events).toEqual([]);
    });

    test('begins a new alert with the price of the last check', () => {
      const fresh = anAlert({ id: 'alert0002', createdAt: noon + 20_000 });
      expect(check([...alerts, fresh], below, [1, 101]).events.map(({ alert }) => alert.id)).toEqual([
        'alert0001',
        'alert0002',
      ]);
    });

    test('waits with a wrong figure, and forgets it', () => {
      const wrong = check(alerts, below, [1, 150]);
      expect(wrong.events).toEqual([]);
      expect(check(alerts, wrong, [2, 99]).events).toEqual([]);
      expect(check(alerts, wrong, [2, 151]).events).toHaveLength(1);
    });

    test('does not compare a level in dollars with a price in euros', () => {
      expect(check(alerts, below, [1, 101], { currency: 'eur' }).events).toEqual([]);
      const back = check(alerts, check(alerts, below, [1, 101], { currency: 'eur' }), [2, 101]);
      expect(back.events).toHaveLength(1);
    });

    test('measures no move over a change of the currency', () => {
      const move = [anAlert({ kind: 'move-1h', value: 5 })];
      const before = check(move, nothing, [0, 100]);
      const euros = check(move, before, [1, 90], { currency: 'eur' });
      expect(euros.events).toEqual([]);
      expect(euros.memory?.trail).toHaveLength(1);
    });
  });

  describe('after a sleep', () => {
    const night = 8 * 60;
    /** Hourly prices, the first at noon. */
    const hours = (...prices: number[]): Point[] =>
      prices.map((price, hour) => [noon + hour * hourMs, price]);

    test('finds what was missed in hourly prices, and says so', () => {
      const hourly = hours(99, 98, 101, 103, 97, 96, 96, 96);
      const woken = check(alerts, below, [night, 96], { hourly });
      expect(woken.events).toMatchObject([{ at: noon + 2 * hourMs, price: 101, isMissed: true }]);
      expect(check(alerts, woken, [night + 1, 96.1]).events).toEqual([]);
    });

    test('does not report a crossing again that was missed and lasts', () => {
      const woken = check(alerts, below, [night, 104], {
        hourly: hours(99, 98, 101, 103, 104, 104, 104, 104),
      });
      expect(woken.events).toHaveLength(1);
      expect(check(alerts, woken, [night + 1, 104.1]).events).toEqual([]);
    });

    test('reports several crossings, and the present one', () => {
      const hourly = hours(99, 101, 99, 101, 99, 99, 99, 99);
      const { events } = check(alerts, below, [night, 102], { hourly });
      expect(events.map(({ isMissed }) => isMissed)).toEqual([true, true, false]);
    });

    test('finds no more than one for an alert that does not repeat', () => {
      const once = [anAlert()];
      const before = check(once, nothing, [0, 99]);
      expect(
        check(once, before, [night, 102], { hourly: hours(99, 101, 99, 101, 99, 99, 99, 99) }).events,
      ).toHaveLength(1);
    });

    test('does not look at what was before the alert was made', () => {
      const late = anAlert({ id: 'alert0003', createdAt: noon + 7.5 * hourMs });
      const { events } = check([late], below, [night, 98], {
        hourly: hours(99, 101, 99, 101, 99, 99, 99, 99),
      });
      expect(events).toEqual([]);
    });

    test('waits some checks for hourly prices, then goes on without', () => {
      let state: CoinState = below;
      for (let minute = 0; minute < 5; minute += 1) {
        const waiting = check(alerts, state, [night + minute, 101]);
        expect(waiting.events).toEqual([]);
        state = waiting;
      }
      expect(check(alerts, state, [night + 5, 101]).events).toMatchObject([{ isMissed: false }]);
    });

    test('does not wait for hourly prices of less than two hours', () => {
      expect(check(alerts, below, [60, 101]).events).toMatchObject([{ isMissed: false }]);
    });

    test('measures missed moves', () => {
      const move = [anAlert({ kind: 'move-1h', value: 5 })];
      const before = check(move, nothing, [0, 100]);
      const { events } = check(move, before, [night, 99], {
        hourly: hours(100, 100, 106, 99, 99, 99, 99, 99),
      });
      expect(events).toMatchObject([{ at: noon + 2 * hourMs, from: [noon + hourMs, 100], isMissed: true }]);
    });
  });
});
