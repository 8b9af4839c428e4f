import * as z from 'zod/mini';
import { storageCell } from '../platform/storage-cell.ts';

z.config({ jitless: true });

const figure = z.nullable(z.number());
const source = z.enum(['coingecko']);

const quote = z.object({
  coin: z.string(),
  price: z.number().check(z.positive()),
  currency: z.string(),
  change24h: figure,
  high24h: figure,
  low24h: figure,
  volume24h: figure,
  marketCap: figure,
  rank: figure,
  at: z.number(),
  source,
});

const problem = z.object({
  code: z.enum([
    'offline',
    'timeout',
    'rate-limited',
    'blocked',
    'restricted',
    'server',
    'bad-answer',
    'internal',
  ]),
  source,
  retryAt: z.number(),
});

const memory = z.object({
  version: z.literal(1),
  /** The currency of all quotes; a change of currency starts from nothing. */
  currency: z.string(),
  quotes: z.array(quote),
  sharedAt: z.number(),
  shared: z.array(z.string()),
  outsideAt: z.number(),
  outside: z.array(z.string()),
  global: z.nullable(
    z.object({
      marketCap: z.number(),
      currency: z.string(),
      change24h: figure,
      btcDominance: figure,
      at: z.number(),
      source,
    }),
  ),
  globalAt: z.number(),
  /** Failures in a row, and the last of them. */
  failures: z.number(),
  problem: z.nullable(problem),
});

/** All that must outlive the worker: the last known figures and when nobody may be asked. */
export type MarketMemory = z.infer<typeof memory>;

export function emptyMemory(currency: string): MarketMemory {
  return {
    version: 1,
    currency,
    quotes: [],
    sharedAt: 0,
    shared: [],
    outsideAt: 0,
    outside: [],
    global: null,
    globalAt: 0,
    failures: 0,
    problem: null,
  };
}

export const marketCell = storageCell<MarketMemory>('market', (raw) => {
  const result = memory.safeParse(raw);
  return result.success ? result.data : null;
});
