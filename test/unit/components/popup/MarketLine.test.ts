import { expect, test } from 'vitest';
import { moodDay } from '../../../../components/popup/MarketLine.tsx';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { moodAgeDays } from '../../../../utils/domain/quote/mood.ts';

readCatalogMessages();
const midnight = Date.UTC(2026, 1, 7);
const hour = 3_600_000;

test.each<[string, number, number, number, string]>([
  ['today, at the start of the day', midnight, midnight, 0, 'today'],
  ['today, at the end of the day', midnight, midnight + 24 * hour - 1, 0, 'today'],
  ['the next day has begun', midnight, midnight + 24 * hour, 1, 'yesterday'],
  ['the next day ends', midnight, midnight + 48 * hour - 1, 1, 'yesterday'],
  ['calculated in the middle of a day', midnight + 13 * hour, midnight + 59 * hour, 2, 'Feb 7'],
  ['of another year', Date.UTC(2025, 11, 30), Date.UTC(2026, 0, 1), 2, 'Dec 30, 2025'],
  ['a clock that is slow', midnight, midnight - hour, 0, 'today'],
])('%s', (_name, at, now, age, day) => {
  const mood = { value: 9, label: 'Extreme Fear', at };
  expect([moodAgeDays(mood, now), moodDay(mood, now, 'en-US')]).toEqual([age, day]);
});
