import type { HistoryReply } from '../protocol.ts';
import { type Point, type Series, type Shape, since } from '../quote/history.ts';
import { dayMs, hourMs } from '../time.ts';

/** The time ranges that a chart can show. */
export type ChartRange = '24h' | '7d' | '30d' | '1y';

/** Those of a card. */
export const chartRanges = ['24h', '7d', '30d'] as const satisfies readonly ChartRange[];

/** Those of the coin view in popup and side panel. */
export const coinRanges = [...chartRanges, '1y'] as const satisfies readonly ChartRange[];

export const rangeMs: Readonly<Record<ChartRange, number>> = {
  '24h': dayMs,
  '7d': 7 * dayMs,
  '30d': 30 * dayMs,
  // A day less than providers reach back without a key: the span of a request is widened to whole hours.
  '1y': 364 * dayMs,
};

/**
 * The range to open with: the shortest that includes the article's publication, up to seven days, else 24 hours. A tenth of
 * the range lies before the publication, so that the price right before it is visible too. Never 30 days, whose chart is
 * requested by the coin's name: that is the reader's choice.
 * @param publishedAt milliseconds since 1970, null where not known
 */
export function rangeFor(publishedAt: number | null, now: number): ChartRange {
  if (publishedAt === null) return '24h';
  const age = now - publishedAt;
  if (age <= rangeMs['24h'] * 0.9) return '24h';
  return age <= rangeMs['7d'] ? '7d' : '24h';
}

/** The longest gap that a line may bridge. */
const longestGapMs = 3 * hourMs;

/** What a reply without a request by name has for a range. */
type RecentChart =
  | { readonly kind: 'series'; readonly range: ChartRange; readonly series: Series }
  /** Always of seven days: which part of it is the last one is not known. */
  | { readonly kind: 'shape'; readonly range: '7d'; readonly shape: Shape };

/** @returns null where the reply does not have it */
export function chartFor(
  { series, shape }: Pick<HistoryReply, 'series' | 'shape'>,
  range: ChartRange,
  now: number,
): RecentChart | null {
  const from = now - rangeMs[range];
  if (series && isCovered(series.points, from)) return { kind: 'series', range, series: since(series, from) };
  return shape && rangeMs[range] <= rangeMs['7d'] ? { kind: 'shape', range: '7d', shape } : null;
}

/** Whether the points reach from a moment to their end without a long gap. */
export function isCovered(points: readonly Point[], from: number): boolean {
  const within = points.filter(([at]) => at >= from);
  const times = [from, ...within.map(([at]) => at)];
  return within.length > 1 && times.every((at, index) => at - (times[index - 1] ?? at) <= longestGapMs);
}
