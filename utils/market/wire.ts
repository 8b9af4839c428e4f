import type { Point } from '../domain/quote/history.ts';
import {
  earliestTime,
  isPrice,
  largestAmount,
  largestChange,
  longestCoinId,
  lowestRank,
} from '../domain/quote/plausible.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { minuteMs } from '../domain/time.ts';
import type { HttpFailure } from '../platform/http.ts';
import { orNull, z } from '../platform/zod.ts';
import type { ProviderResult, QuoteBatch } from './provider.ts';

// Schemas for providers' responses. Every text and every list is bounded: the limit of bytes alone would admit a hundred
// thousand small rows, or one id of megabytes, which would then be stored.

/** An id, a symbol or the name of a pair. */
export const name = z.string().check(z.minLength(1), z.maxLength(longestCoinId));

/** A date and time in ISO 8601; null where it is missing or invalid. */
export const dateText = orNull(z.string().check(z.maxLength(40)));

/** A price as a JSON number. A row without one is invalid. */
export const price = z.number().check(z.refine(isPrice));

/** Plain decimal notation, as all exchanges write it. `Number` alone would also accept `0x10`, `1e9` and spaces. */
const decimal = z.string().check(z.maxLength(60), z.regex(/^-?\d+(?:\.\d+)?$/));
const decimalNumber = z.pipe(decimal, z.transform(Number));

/** A price as text, as exchanges write theirs. */
export const priceText = z.pipe(decimalNumber, price);

/** Any other amount; null where it is missing, empty or invalid: the row keeps its price. */
const amount = z.number().check(z.nonnegative(), z.lte(largestAmount));
export const figure = orNull(amount);
export const figureText = orNull(z.pipe(decimalNumber, amount));

/** A secondary price: the high, the low, the one of a day ago. Null where it is invalid. */
export const otherPrice = orNull(price);
export const otherPriceText = orNull(priceText);

/** A change in percent; null where it is implausible. */
export const percent = orNull(z.number().check(z.gte(-100), z.lte(largestChange)));

/** A part of the whole in percent; null where it is implausible. */
export const share = orNull(z.number().check(z.gte(0), z.lte(100)));

/** A rank by market cap; null where it is invalid, 0 included. */
export const rank = orNull(z.int().check(z.gte(1), z.lte(lowestRank)));

/** Milliseconds since 1970; null where it is not a number. */
export const moment = orNull(z.number());

/** A list of at most this many entries, which are validated separately. */
export function listOf(most: number): z.ZodMiniArray<z.ZodMiniUnknown> {
  return z.array(z.unknown()).check(z.maxLength(most));
}

/** A record of at most this many entries, which are validated separately. */
export function recordOf(most: number): z.ZodMiniRecord<z.ZodMiniString, z.ZodMiniUnknown> {
  return z.record(z.string(), z.unknown()).check(z.refine((record) => Object.keys(record).length <= most));
}

/** The change in percent from the price a day ago; null where that is unknown, or the change is implausible. */
export function changeFrom(open: number | null, last: number): number | null {
  if (open === null || open <= 0) return null;
  const change = ((last - open) / open) * 100;
  return change <= largestChange ? change : null;
}

/**
 * The earlier of a provider's time and our own: an unreadable time counts as now. So does one in the future, however far,
 * as our own clock may be slow.
 */
export function timeOf(at: number | string | null, now: number): number {
  const ms = typeof at === 'string' ? Date.parse(at) : at;
  return ms !== null && Number.isFinite(ms) ? Math.min(ms, now) : now;
}

/** False for a time before the first coin: seconds mistaken for milliseconds, or a figure that was never updated. */
export function isPossibleTime(at: number): boolean {
  return at >= earliestTime;
}

/** The failure for a response that does not fit its schema. */
export function invalidResponse(cause: string): HttpFailure {
  return { ok: false, code: 'bad-answer', retryAfterMs: null, cause };
}

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
const mostPoints = 1_000;
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
