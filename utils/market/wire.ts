import { orNull, z } from '../platform/zod.ts';
import {
  earliestTime,
  isPrice,
  largestAmount,
  largestChange,
  longestCoinId,
  lowestRank,
} from '../domain/quote/plausible.ts';
import type { HttpFailure } from '../platform/http.ts';

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
