import type { ScaleStep } from '../domain/sentiment/crowd.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import { z } from '../platform/zod.ts';

const figure = z.nullable(z.number());
const step = z.nullable(
  z.pipe(
    z.int().check(z.gte(0), z.lte(4)),
    z.transform((value) => value as ScaleStep),
  ),
);

const stored = z.object({
  version: z.literal(1),
  /** CoinGlass's sums of 24 hours, by symbol; of all coins under `*`. */
  liquidations: z.record(z.string(), z.object({ long: z.number(), short: z.number(), at: z.number() })),
  accounts: z.record(
    z.string(),
    z.object({
      exchange: z.enum(['binance', 'bybit']),
      long: z.number(),
      before: figure,
      at: z.number(),
      /** When it was requested. */
      seenAt: z.number(),
    }),
  ),
  futures: z.record(
    z.string(),
    z.object({ fundingPerDay: z.number(), openInterest: z.number(), at: z.number() }),
  ),
});

/** The last figures of each source, by symbol. Times in milliseconds since 1970. */
export type StoredFigures = z.infer<typeof stored>;

export const noFigures: StoredFigures = { version: 1, liquidations: {}, accounts: {}, futures: {} };

/** The key of the whole market's sums. */
export const wholeMarket = '*';

export const figuresCell = cacheCell<StoredFigures>('around-price', stored);

const samples = z.object({
  version: z.literal(1),
  /** Eight days, one an hour. */
  days: z.record(
    z.string(),
    z.array(z.object({ at: z.number(), liquidated: figure, volume: figure, openInterest: figure })),
  ),
  /** Thirty days, one an hour. */
  sentiments: z.record(z.string(), z.array(z.object({ at: z.number(), sentiment: step, chatter: step }))),
});

/** Samples by symbol, to compare today's figures with those of earlier days. */
export type StoredSamples = z.infer<typeof samples>;

export const noSamples: StoredSamples = { version: 1, days: {}, sentiments: {} };

export const contextSamplesCell = cacheCell<StoredSamples>('around-price-samples', samples);

/** The entry of a symbol; undefined where there is none. */
export function entryOf<T>(record: Readonly<Record<string, T>>, symbol: string): T | undefined {
  return Object.hasOwn(record, symbol) ? record[symbol] : undefined;
}
