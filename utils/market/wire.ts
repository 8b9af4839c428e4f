import * as z from 'zod/mini';
import type { Quote } from '../domain/quote/quote.ts';
import type { HttpFailure } from '../platform/http.ts';
import { orNull } from '../platform/or-null.ts';
import type { Answer, QuoteBatch } from './provider.ts';

z.config({ jitless: true });

/** No coin costs more in any currency that there is: such a number is a mistake. */
const most = 1e15;

/** A price as a JSON number. A row without one is no row. */
export const price = z.number().check(z.positive(), z.lte(most));

/** A price as text, as exchanges write theirs. */
export const priceText = z.pipe(z.pipe(z.string(), z.transform(Number)), price);

/** Any other amount; null for what is missing, empty or of another kind: one odd figure costs no price. */
const amount = z.number().check(z.nonnegative(), z.lte(1e24));
export const figure = orNull(amount);
const filled = z.string().check(z.regex(/\S/));
export const figureText = orNull(z.pipe(z.pipe(filled, z.transform(Number)), amount));

/** A change in percent; null for what can't be one. */
export const percent = orNull(z.number().check(z.gte(-100), z.lte(1e7)));

/** Milliseconds since 1970. Null for what can't be one. */
export const moment = orNull(z.number().check(z.positive()));

/** The change in percent from a price a day ago; null where that is unknown. */
export function changeFrom(open: number | null, last: number): number | null {
  if (open === null || open <= 0) return null;
  const change = ((last - open) / open) * 100;
  return Number.isFinite(change) ? change : null;
}

/** The earlier of a provider's time and our own: a time that can't be read, or lies ahead, counts as now. */
export function timeOf(at: number | string | null, now: number): number {
  const ms = typeof at === 'string' ? Date.parse(at) : at;
  return ms !== null && Number.isFinite(ms) ? Math.min(ms, now) : now;
}

export function unfit(cause: string): HttpFailure {
  return { ok: false, code: 'bad-answer', retryAfterMs: null, cause };
}

/**
 * Reads the rows of an answer one by one.
 * @param read gives a quote, null for a row that does not fit, undefined for one that nobody asked about
 * @param whole whether an answer without a single quote is a failure
 */
export function readRows<T>(
  rows: readonly T[],
  whole: boolean,
  read: (row: T) => Quote | null | undefined,
): Answer<QuoteBatch> {
  const quotes: Quote[] = [];
  let dropped = 0;
  for (const row of rows) {
    const found = read(row);
    if (found) quotes.push(found);
    else if (found === null) dropped += 1;
  }
  if (quotes.length === 0 && (whole || dropped > 0)) return unfit(`no quote in ${rows.length} rows`);
  return { ok: true, value: { quotes, dropped } };
}
