import { dayMs, hourMs } from '../time.ts';
import type { ScaleReading, ScaleStep } from './crowd.ts';

/** Sentiment and message volume at a moment, in milliseconds since 1970. */
export interface SentimentSample {
  readonly at: number;
  readonly sentiment: ScaleStep | null;
  readonly chatter: ScaleStep | null;
}

/** Samples are kept for 30 days, one an hour. */
const keptMs = 30 * dayMs;
/** A sample of "yesterday" is at least and at most this old. */
const yesterday = { from: 18 * hourMs, to: 36 * hourMs } as const;
/** An older sample is not shown as the current one. */
const maxAgeMs = 3 * hourMs;

/** The samples with one more; of an hour the first one is kept. */
export function withSentiment(
  samples: readonly SentimentSample[],
  sample: SentimentSample,
): readonly SentimentSample[] {
  const kept = samples.filter(({ at }) => at > sample.at - keptMs && at <= sample.at);
  const last = kept.at(-1);
  return last && hourOf(last.at) === hourOf(sample.at) ? kept : [...kept, sample];
}

/** The newest reading with the step of a day before it; null where the newest sample is too old or lacks it. */
export function readingOf(
  samples: readonly SentimentSample[],
  part: 'sentiment' | 'chatter',
  now: number,
): ScaleReading | null {
  const latest = samples.at(-1);
  const step = latest?.[part] ?? null;
  if (!latest || step === null || now - latest.at > maxAgeMs) return null;
  const target = now - dayMs;
  const [nearest] = samples
    .filter(({ at }) => now - at >= yesterday.from && now - at <= yesterday.to)
    .toSorted((a, b) => Math.abs(a.at - target) - Math.abs(b.at - target));
  return { step, before: nearest?.[part] ?? null, at: latest.at };
}

function hourOf(at: number): number {
  return Math.floor(at / hourMs);
}
