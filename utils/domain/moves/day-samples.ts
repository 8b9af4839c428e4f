import { dayMs, hourMs } from '../time.ts';

/** A coin's figures at a moment, each null where it is not known. Amounts in US dollars. */
export interface DaySample {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Liquidated in the 24 hours before, on all exchanges. */
  readonly liquidated: number | null;
  /** Traded in the 24 hours before. */
  readonly volume: number | null;
  readonly openInterest: number | null;
}

const keptMs = 8 * dayMs;
/** Fewer days are no average. */
const leastDays = 3;
/** How far from 24 hours ago a sample of open interest may be. */
const dayAgoToleranceMs = 3 * hourMs;

/** The samples with one more; of an hour the first one is kept. */
export function withDaySample(samples: readonly DaySample[], sample: DaySample): readonly DaySample[] {
  const kept = samples.filter(({ at }) => at > sample.at - keptMs && at <= sample.at);
  const last = kept.at(-1);
  return last && Math.floor(last.at / hourMs) === Math.floor(sample.at / hourMs) ? kept : [...kept, sample];
}

/**
 * The average of a day of the week before the last 24 hours; null with samples of fewer than three days. Each day counts
 * once, however many samples it has, so that a day on which the reader read much does not count more.
 */
export function weekAverage(
  samples: readonly DaySample[],
  part: 'liquidated' | 'volume',
  now: number,
): number | null {
  const byDay = new Map<number, number[]>();
  for (const { at, [part]: figure } of samples) {
    const daysAgo = Math.floor((now - at) / dayMs);
    if (figure === null || daysAgo < 1 || daysAgo > 7) continue;
    byDay.set(daysAgo, [...(byDay.get(daysAgo) ?? []), figure]);
  }
  const days = [...byDay.values()].map(mean);
  return days.length < leastDays ? null : mean(days);
}

/** Open interest 24 hours ago, give or take three; null where there is no sample. */
export function openInterestDayAgo(samples: readonly DaySample[], now: number): number | null {
  const target = now - dayMs;
  const [nearest] = samples
    .filter(({ at, openInterest }) => openInterest !== null && Math.abs(at - target) <= dayAgoToleranceMs)
    .toSorted((a, b) => Math.abs(a.at - target) - Math.abs(b.at - target));
  return nearest?.openInterest ?? null;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
