import { describe, expect, test } from 'vitest';
import type { ScaleStep } from '../../../../../utils/domain/sentiment/crowd.ts';
import {
  readingOf,
  type SentimentSample,
  withSentiment,
} from '../../../../../utils/domain/sentiment/sentiment-history.ts';

const hour = 3_600_000;
const now = Date.parse('2026-02-07T11:30:00Z');
const sample = (
  hoursAgo: number,
  sentiment: ScaleStep | null,
  chatter: ScaleStep | null = null,
): SentimentSample => ({
  at: now - hoursAgo * hour,
  sentiment,
  chatter,
});

describe('the reading', () => {
  test.each<[string, SentimentSample[], { step: ScaleStep; before: ScaleStep | null } | null]>([
    ['of a first sample has no day before', [sample(0, 1)], { step: 1, before: null }],
    ['has the step of yesterday', [sample(24, 0), sample(0, 1)], { step: 1, before: 0 }],
    [
      'takes the sample nearest to 24 hours ago',
      [sample(30, 4), sample(23, 0), sample(19, 3), sample(0, 1)],
      { step: 1, before: 0 },
    ],
    ['has none from this morning', [sample(10, 0), sample(0, 1)], { step: 1, before: null }],
    ['has none from two days ago', [sample(48, 0), sample(0, 1)], { step: 1, before: null }],
    ['is nothing where the newest is old', [sample(24, 0), sample(4, 1)], null],
    ['is nothing where the newest lacks it', [sample(24, 0), sample(0, null)], null],
    ['is nothing without samples', [], null],
  ])('%s', (_name, samples, reading) => {
    expect(readingOf(samples, 'sentiment', now)).toEqual(reading && { ...reading, at: now });
  });

  test('is one for each part', () => {
    expect(readingOf([sample(24, 0, 4), sample(0, 1, 3)], 'chatter', now)).toEqual({
      step: 3,
      before: 4,
      at: now,
    });
  });
});

describe('the history', () => {
  test('keeps one sample an hour', () => {
    const first = { ...sample(0, 1), at: now };
    expect(withSentiment([first], { ...sample(0, 2), at: now + 10 * 60_000 })).toEqual([first]);
    expect(withSentiment([first], { ...sample(0, 2), at: now + hour })).toHaveLength(2);
  });

  test('drops samples of more than 30 days ago, and those of a clock that was ahead', () => {
    const kept = withSentiment([sample(31 * 24, 1), sample(29 * 24, 1), sample(-5, 1)], sample(0, 2));
    expect(kept.map(({ at }) => (now - at) / hour)).toEqual([29 * 24, 0]);
  });

  test('has at most 720 samples', () => {
    let samples: readonly SentimentSample[] = [];
    for (let hours = 40 * 24; hours >= 0; hours -= 1) samples = withSentiment(samples, sample(hours, 1));
    expect(samples).toHaveLength(720);
  });
});
