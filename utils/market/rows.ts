import type { Point } from '../domain/quote/history.ts';
import type { Quote } from '../domain/quote/quote.ts';
import type { ProviderResult, QuoteBatch } from './provider.ts';
import { isPossibleTime, invalidResponse } from './wire.ts';
import { minuteMs } from '../domain/time.ts';

interface RowsParts<T> {
  /** The most rows of a valid response. One with more is a failure. */
  readonly most: number;
  /** Whether a response without any quote is a failure. */
  readonly whole: boolean;
  /** Returns a quote, null for an invalid row, undefined for a coin that was not requested. */
  readonly read: (row: T) => Quote | null | undefined;
}

/** Reads the rows of a response one by one; invalid ones are dropped and counted. */
export function readRows<T>(
  rows: readonly T[],
  { most, whole, read }: RowsParts<T>,
): ProviderResult<QuoteBatch> {
  if (rows.length > most) return invalidResponse(`${rows.length} rows, more than ${most}`);
  const quotes: Quote[] = [];
  let dropped = 0;
  for (const row of rows) {
    const found = read(row);
    if (found && isPossibleTime(found.at)) quotes.push(found);
    else if (found !== undefined) dropped += 1;
  }
  if (quotes.length === 0 && (whole || dropped > 0))
    return invalidResponse(`no quote in ${rows.length} rows`);
  return { ok: true, value: { quotes, dropped } };
}

/** The most points of a chart: as many as the most candles of one Binance response. The longest chart has 720 hours. */
export const mostPoints = 1_000;
/** How far ahead of ours a provider's clock may be, in milliseconds. */
const aheadMs = 5 * minuteMs;

/**
 * Reads the points of a chart one by one. Drops invalid points, points in the future, and points that are not later than
 * the one before.
 * @param read returns a point, or null for an invalid row
 */
export function readPoints<T>(
  rows: readonly T[],
  now: number,
  read: (row: T) => Point | null,
): ProviderResult<readonly Point[]> {
  if (rows.length > mostPoints) return invalidResponse(`${rows.length} points, more than ${mostPoints}`);
  const points: Point[] = [];
  for (const row of rows) {
    const point = read(row);
    if (!point) continue;
    const [at] = point;
    if (isPossibleTime(at) && at <= now + aheadMs && at > (points.at(-1)?.[0] ?? 0)) points.push(point);
  }
  if (points.length === 0 && rows.length > 0) return invalidResponse('no valid point');
  return { ok: true, value: points };
}
