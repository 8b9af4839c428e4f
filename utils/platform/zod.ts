import * as z from 'zod/mini';

export * as z from 'zod/mini';

// Pages of an extension may not evaluate strings, so zod must not compile its checks.
z.config({ jitless: true });

/** A field that may be missing or of any kind: null then, so that one odd field costs no row. */
export function orNull<T extends z.ZodMiniType>(schema: T): z.ZodMiniCatch<z.ZodMiniNullable<T>> {
  // oxlint-disable-next-line promise/valid-params -- the library's catch, not a promise's
  return z.catch<z.ZodMiniNullable<T>>(z.nullable(schema), () => null);
}
