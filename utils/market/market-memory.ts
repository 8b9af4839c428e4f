import { z } from '../platform/zod.ts';
import { isPrice, longestCoinId } from '../domain/quote/plausible.ts';
import { providerIds } from '../domain/quote/sources.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import { dayMs } from '../domain/time.ts';

const figure = z.nullable(z.number());
const coin = z.string().check(z.maxLength(longestCoinId));

export const conversion = z.object({
  from: z.string(),
  rates: z.enum(['frankfurter', 'coingecko']),
  at: z.number(),
});

const quote = z.object({
  coin,
  price: z.number().check(z.refine(isPrice)),
  currency: z.string(),
  change24h: figure,
  changeIn: z.exactOptional(z.string()),
  high24h: figure,
  low24h: figure,
  volume24h: figure,
  marketCap: figure,
  rank: figure,
  at: z.number(),
  source: z.enum(providerIds),
  converted: z.exactOptional(conversion),
});

const memory = z.object({
  version: z.literal(1),
  /** What the reader wants all quotes in; a change of it starts from nothing. */
  currency: z.string(),
  quotes: z.array(quote),
  /** When the shared request was last answered, by which circuit, and with which coins. */
  sharedAt: z.number(),
  sharedBy: z.string(),
  shared: z.array(coin),
  /** When it was last seen that nobody would have anything newer. */
  checkedAt: z.number(),
  /** The same of the requests by id, as `planRefresh` needs it. */
  outsideAt: z.number(),
  outsideSent: z.array(z.number()),
  outside: z.array(coin),
  /** CoinGecko's last shared page, whichever provider answers now, as `planById` needs it. */
  page: z.object({ coins: z.array(coin), at: z.number(), currency: z.string() }),
  /** Coins that everybody who might know was asked for in vain, and when. */
  misses: z.record(z.string(), z.number()),
});

/** The last known figures: all that must outlive the worker beside the limiter. */
export type MarketMemory = z.infer<typeof memory>;

export function emptyMemory(currency: string): MarketMemory {
  return {
    version: 1,
    currency,
    quotes: [],
    sharedAt: 0,
    sharedBy: '',
    shared: [],
    checkedAt: 0,
    outsideAt: 0,
    outsideSent: [],
    outside: [],
    page: { coins: [], at: 0, currency: '' },
    misses: {},
  };
}

/** A coin that nobody knew is asked for again after a day. */
const missMs = dayMs;
/** The most such coins that are remembered, latest first: a page can ask for any number of made-up ones. */
const mostMisses = 500;

export function recentMisses(misses: MarketMemory['misses'], now: number): MarketMemory['misses'] {
  const recent = Object.entries(misses).filter(([, at]) => at <= now && now - at < missMs);
  return Object.fromEntries(recent.toSorted(([, a], [, b]) => b - a).slice(0, mostMisses));
}

export const marketCell = cacheCell<MarketMemory>('market', memory);
