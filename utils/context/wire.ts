import type { HttpFailure } from '../platform/http.ts';
import { z } from '../platform/zod.ts';

// Parts of schemas for the responses of the sources around the price. Every text is bounded.

/** Above any amount of dollars or coins that is traded in a day. */
const mostAmount = 1e15;

/** Plain decimal notation; `Number` alone would also accept `0x10` and spaces. */
const decimal = z.string().check(z.maxLength(40), z.regex(/^-?\d+(?:\.\d+)?(?:e-?\d{1,2})?$/i));
/** A number as text, of either sign. */
export const numberText = z.pipe(decimal, z.transform(Number));
/** An amount from 0 up, as a number. */
export const amount = z.number().check(z.nonnegative(), z.lte(mostAmount));
/** The same as text. */
export const amountText = z.pipe(numberText, amount);
/** Milliseconds since 1970, as text or as a number. */
export const momentMs = z.number().check(z.gte(1e12), z.lte(1e13));
export const momentText = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{13}$/)), z.transform(Number)),
  momentMs,
);
/** A name, a side or an id. */
export const shortText = z.string().check(z.minLength(1), z.maxLength(60));

/** What a source has, or why it has nothing. */
export type SourceResult<T> = { readonly ok: true; readonly value: T } | HttpFailure;

/** The failure for a body that does not fit its schema. */
export function badAnswer(cause: string): HttpFailure {
  return { ok: false, code: 'bad-answer', retryAfterMs: null, cause };
}
