import type { Point } from '../domain/quote/history.ts';
import type { Quote } from '../domain/quote/quote.ts';
import type { Answer, QuoteBatch } from './provider.ts';
import { isPossibleTime, unfit } from './wire.ts';
import { minuteMs } from '../domain/time.ts';

interface RowsParts<T> {
  /** The most rows that a right answer can have. An answer with more is a failure. */
  readonly most: number;
  /** Whether an answer without a single quote is a failure. */
  readonly whole: boolean;
  /** Gives a quote, null for a row that does not fit, undefined for a coin that was not requested. */
  readonly read: (row: T) => Quote | null | undefined;
}

/** Reads the rows of an answer one by one. */
export function readRows<T>(rows: readonly T[], { most, whole, read }: RowsParts<T>): Answer<QuoteBatch> {
  if (rows.length > most) return unfit(`${rows.length} rows, more than ${most}`);
  const quotes: Quote[] = [];
  let dropped = 0;
  for (const row of rows) {
    const found = read(row);
    if (found && isPossibleTime(found.at)) quotes.push(found);
    else if (found !== undefined) dropped += 1;
  }
  if (quotes.length === 0 && (whole || dropped > 0)) return unfit(`no quote in ${rows.length} rows`);
  return { ok: true, value: { quotes, dropped } };
}

/** The most points of a chart: the most candles that Binance gives at once. The longest chart has 720 hours. */
export const mostPoints = 1_000;
/** How far ahead of us a provider's clock may be, in milliseconds. */
const aheadMs = 5 * minuteMs;

/**
 * Reads the points of a chart one by one. Leaves out what does not fit, lies in the future, or is not later than the
 * point before it.
 * @param read gives a point, or null for a row that does not fit
 */
export function readPoints<T>(
  rows: readonly T[],
  now: number,
  read: (row: T) => Point | null,
): Answer<readonly Point[]> {
  if (rows.length > mostPoints) return unfit(`${rows.length} points, more than ${mostPoints}`);
  const points: Point[] = [];
  for (const row of rows) {
    const point = read(row);
    if (!point) continue;
    const [at] = point;
    if (isPossibleTime(at) && at <= now + aheadMs && at > (points.at(-1)?.[0] ?? 0)) points.push(point);
  }
  if (points.length === 0 && rows.length > 0) return unfit('no point fits');
  return { ok: true, value: points };
}
