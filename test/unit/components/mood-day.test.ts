import { expect, test } from 'vitest';
import { moodDay } from '../../../components/popup/mood-day.ts';
import { moodAgeDays } from '../../../utils/domain/quote/mood.ts';

const midnight = Date.UTC(2026, 1, 7);
const hour = 3_600_000;

test.each<[string, number, number, number, string]>([
  ['this day’s, at its start', midnight, midnight, 0, 'today'],
  ['this day’s, at its end', midnight, midnight + 24 * hour - 1, 0, 'today'],
  ['the next day has begun', midnight, midnight + 24 * hour, 1, 'yesterday'],
  ['the next day ends', midnight, midnight + 48 * hour - 1, 1, 'yesterday'],
  ['made in the middle of a day', midnight + 13 * hour, midnight + 59 * hour, 2, 'Feb 7'],
  ['of another year', Date.UTC(2025, 11, 30), Date.UTC(2026, 0, 1), 2, 'Dec 30, 2025'],
  ['a clock that is behind', midnight, midnight - hour, 0, 'today'],
])('%s', (_name, at, now, age, day) => {
  const mood = { value: 9, label: 'Extreme Fear', at };
  expect([moodAgeDays(mood, now), moodDay(mood, now, 'en-US')]).toEqual([age, day]);
});
