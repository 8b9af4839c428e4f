import { describe, expect, test } from 'vitest';
import {
  type DaySample,
  openInterestDayAgo,
  weekAverage,
  withDaySample,
} from '../../../../../utils/domain/moves/day-samples.ts';

const hour = 3_600_000;
const now = Date.parse('2026-02-07T11:30:00Z');
const sample = (hoursAgo: number, figures: Partial<DaySample> = {}): DaySample => ({
  at: now - hoursAgo * hour,
  liquidated: null,
  volume: null,
  openInterest: null,
  ...figures,
});
const liquidated = (hoursAgo: number, amount: number): DaySample => sample(hoursAgo, { liquidated: amount });

describe('the average of the week', () => {
  test.each<[string, DaySample[], number | null]>([
    ['of three days', [liquidated(72, 90), liquidated(49, 100), liquidated(25, 110)], 100],
    [
      'counts a day with many samples once',
      [liquidated(80, 90), liquidated(75, 90), liquidated(49, 100), liquidated(25, 110)],
      100,
    ],
    [
      'leaves out the last 24 hours',
      [liquidated(72, 90), liquidated(49, 100), liquidated(25, 110), liquidated(1, 900)],
      100,
    ],
    ['is not known from two days', [liquidated(49, 100), liquidated(25, 110)], null],
    [
      'leaves out what is older than eight days',
      [liquidated(200, 900), liquidated(49, 100), liquidated(25, 110)],
      null,
    ],
    [
      'does not count missing figures as nothing',
      [sample(72), liquidated(49, 100), liquidated(25, 110)],
      null,
    ],
    ['is not known without samples', [], null],
  ])('%s', (_name, samples, average) => {
    expect(weekAverage(samples, 'liquidated', now)).toBe(average);
  });
});

describe('open interest of a day ago', () => {
  const open = (hoursAgo: number, openInterest: number): DaySample => sample(hoursAgo, { openInterest });
  test.each<[string, DaySample[], number | null]>([
    ['the nearest', [open(26, 1), open(24.5, 2), open(22, 3)], 2],
    ['not of this morning', [open(20, 1)], null],
    ['not of two days ago', [open(48, 1)], null],
    ['not of a sample without it', [sample(24)], null],
  ])('%s', (_name, samples, amount) => {
    expect(openInterestDayAgo(samples, now)).toBe(amount);
  });
});

test('samples are kept for eight days, one an hour', () => {
  let samples: readonly DaySample[] = [];
  for (let minutes = 20 * 24 * 60; minutes >= 0; minutes -= 20)
    samples = withDaySample(samples, sample(minutes / 60));
  expect(samples.length).toBe(8 * 24);
});
