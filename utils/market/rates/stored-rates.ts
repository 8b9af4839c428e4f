import { cacheCell, sessionCacheCell, splitCell } from '../../platform/cache-cell.ts';
import { z } from '../../platform/zod.ts';

/** Units for a dollar. No offered currency, from Bitcoin to the Vietnamese dong, is near these bounds. */
export const rateAmount = z.number().check(z.gte(1e-9), z.lte(1e9));

const rate = z.object({ perDollar: rateAmount, at: z.number(), rates: z.enum(['frankfurter', 'coingecko']) });
const stored = z.object({
  version: z.literal(1),
  /** By currency. `until`: when it has to be renewed, in milliseconds since 1970. */
  rates: z.record(z.string(), z.extend(rate, { until: z.number() })),
});
const pastRates = z.record(z.string(), rate);

/** `unstored`: rates of past days, by currency and day. On disk they would tell of what days the reader's articles are. */
export type StoredRates = z.infer<typeof stored> & { readonly unstored?: z.infer<typeof pastRates> };

export const ratesCell = splitCell<StoredRates>(
  cacheCell('rates', stored),
  sessionCacheCell('unstored rates', pastRates),
  { version: 1, rates: {} },
);
