import type { HistoryReply } from '../protocol.ts';
import type { Point, Series, Shape } from '../quote/history.ts';
import { since } from '../quote/history-window.ts';
import { hourMs } from '../time.ts';
import { type ChartRange, rangeMs } from './chart-range.ts';

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
