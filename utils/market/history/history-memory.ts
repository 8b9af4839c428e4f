import { z } from '../../platform/zod.ts';
import { providerIds } from '../../domain/quote/sources.ts';
import { cacheCell } from '../../platform/cache-cell.ts';

const entry = z.object({
  /** Coin, what of it, time bucket and currency: `bitcoin day 5666666 usd`. */
  key: z.string(),
  /** Milliseconds since 1970: not to be used any more from then on. */
  until: z.number(),
  /** Null where everybody who might know was asked in vain. */
  series: z.nullable(
    z.object({
      points: z.readonly(z.array(z.readonly(z.tuple([z.number(), z.number()])))),
      currency: z.string(),
      source: z.enum(providerIds),
    }),
  ),
});

const memory = z.object({ version: z.literal(1), entries: z.array(entry) });
export type HistoryMemory = z.infer<typeof memory>;
export type HistoryEntry = z.infer<typeof entry>;

export const historyCell = cacheCell<HistoryMemory>('history', memory);
