import { describe, expect, test } from 'vitest';
import {
  type AlertProgress,
  changeOf,
  isDone,
  lastPoint,
  stepAlert,
  withPoint,
} from '../../../../../utils/domain/alerts/alert-step.ts';
import type { Alert } from '../../../../../utils/domain/alerts/alert.ts';
import type { Point } from '../../../../../utils/domain/quote/history.ts';
import { dayMs, hourMs, minuteMs } from '../../../../../utils/domain/time.ts';
import { anAlert, noon } from './an-alert.ts';

/** The minutes after noon at which an alert fires on these figures, one a minute. */
function fires(alert: Alert, figures: readonly number[], stepMs = minuteMs): number[] {
  let progress: AlertProgress | null = null;
  let trail: readonly Point[] = [];
  const fired: number[] = [];
  for (const [minute, figure] of figures.entries()) {
    const at = noon + minute * stepMs;
    trail = withPoint(trail, [at, figure]);
    const step = stepAlert(alert, progress, { at, price: figure, volume: figure }, trail);
    progress = step.progress;
    if (step.fires) fired.push(minute);
    if (isDone(alert, progress)) break;
  }
  return fired;
}

describe('an alert about a level', () => {
  test.each<[what: string, fields: object, figures: number[], expected: number[]]>([
    ['fires at the crossing', {}, [99, 100, 101], [1]],
    ['fires once where it does not repeat', {}, [99, 101, 90, 101], [1]],
    ['waits for the next crossing where its level is reached already', {}, [101, 102, 99.9, 100.1], [3]],
    ['fires again after the price has come back', { repeats: true }, [99, 101, 99.5, 100], [1, 3]],
    [
      'does not fire again while the price trembles around the level',
      { repeats: true },
      [99.9, 100.1, 99.9, 100.1, 99.51, 100.2],
      [1],
    ],
    ['fires when a price falls', { kind: 'below' }, [101, 100.5, 99], [2]],
    ['trembling below', { kind: 'below', repeats: true }, [101, 99, 100.4, 99, 100.5, 99], [1, 5]],
    ['takes a volume', { kind: 'volume', repeats: true }, [90, 101, 96, 101, 95, 100], [1, 5]],
  ])('%s', (_what, fields, figures, expected) => {
    expect(fires(anAlert(fields), figures)).toEqual(expected);
  });

  test('a missing volume changes nothing', () => {
    const progress = { armed: true, firedAt: null };
    const reading = { at: noon, price: 200, volume: null };
    expect(stepAlert(anAlert({ kind: 'volume' }), progress, reading, [])).toEqual({ progress, fires: false });
  });
});

describe('an alert about a move', () => {
  test.each<[what: string, fields: object, figures: number[], expected: number[]]>([
    ['fires on a rise', {}, [100, 103, 105], [2]],
    ['fires on a fall', {}, [100, 98, 94.9], [2]],
    ['measures from the lowest price', {}, [100, 96, 99, 100.8], [3]],
    ['does not fire on less', {}, [100, 104.9, 100.1], []],
    ['fires once', {}, [100, 105, 120], [1]],
    ['measures anew after each time', { repeats: true }, [100, 105, 106, 109, 110.25, 105], [1, 4]],
  ])('%s', (_what, fields, figures, expected) => {
    expect(fires(anAlert({ kind: 'move-1h', value: 5, ...fields }), figures)).toEqual(expected);
  });

  test('does not count what is more than an hour ago', () => {
    const slow = Array.from({ length: 13 }, (_, index) => 100 + index);
    expect(fires(anAlert({ kind: 'move-1h', value: 5 }), slow, hourMs / 4)).toEqual([]);
    expect(fires(anAlert({ kind: 'move-24h', value: 5 }), slow, hourMs / 4)).toEqual([5]);
  });

  test('does not count what was before the alert was made', () => {
    const alert = anAlert({ kind: 'move-1h', value: 5, createdAt: noon + minuteMs });
    expect(fires(alert, [100, 110, 111])).toEqual([]);
  });

  test('says where the move began', () => {
    const trail: Point[] = [
      [noon, 100],
      [noon + minuteMs, 101],
      [noon + 2 * minuteMs, 105.5],
    ];
    const reading = { at: noon + 2 * minuteMs, price: 105.5, volume: null };
    expect(stepAlert(anAlert({ kind: 'move-1h', value: 5 }), null, reading, trail).from).toEqual([noon, 100]);
  });
});

test('changes have no error of the division', () => {
  expect(changeOf(100, 105)).toBe(5);
  expect(changeOf(3, 3.3)).toBe(10);
});

function pointsBetween(points: readonly Point[], from: number, to: number): readonly Point[] {
  return points.filter(([at]) => at >= from && at <= to);
}

/** Two days of minutes, with a price that swings. */
const all = Array.from({ length: 2 * 24 * 60 }, (_, minute): Point => [
  noon + minute * minuteMs,
  100 + 10 * Math.sin(minute / 7),
]);
const trail = all.reduce<readonly Point[]>((known, point) => withPoint(known, point), []);
const now = all.at(-1)![0];

test('keeps all points of the last hour and none older than a day', () => {
  expect(pointsBetween(trail, now - hourMs, now)).toEqual(pointsBetween(all, now - hourMs, now));
  expect(trail[0]![0]).toBeGreaterThanOrEqual(now - dayMs);
});

test('keeps the lowest and the highest of each ten minutes before', () => {
  const from = Math.ceil((now - dayMs) / (10 * minuteMs)) * 10 * minuteMs;
  const prices = (points: readonly Point[]): number[] =>
    pointsBetween(points, from, from + 10 * minuteMs - 1).map(([, price]) => price);
  expect(Math.min(...prices(trail))).toBe(Math.min(...prices(all)));
  expect(Math.max(...prices(trail))).toBe(Math.max(...prices(all)));
  expect(prices(trail)).toHaveLength(2);
});

test('takes at most some 340 points, in the order of time', () => {
  expect(trail.length).toBeLessThanOrEqual(345);
  expect(trail.map(([at]) => at)).toEqual(trail.map(([at]) => at).toSorted((a, b) => a - b));
});

test('finds the last point with a price that fits, not before a moment', () => {
  const points: Point[] = [
    [1, 10],
    [2, 20],
    [3, 10],
  ];
  expect(lastPoint(points, 0, (price) => price === 10)).toEqual([3, 10]);
  expect(lastPoint(points, 2, (price) => price > 15)).toEqual([2, 20]);
  expect(lastPoint(points, 3, (price) => price > 15)).toBeUndefined();
});
