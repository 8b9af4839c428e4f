import type { Problem, ProblemCode } from '../../../utils/domain/quote/problem.ts';
import type { GlobalMarket, Quote } from '../../../utils/domain/quote/quote.ts';

/** 7 February 2026, 11:00 UTC. */
export const now = Date.UTC(2026, 1, 7, 11);

export function aQuote(changes: Partial<Quote> = {}): Quote {
  return {
    coin: 'bitcoin',
    price: 70_652.6,
    currency: 'usd',
    change24h: 10.66,
    high24h: null,
    low24h: null,
    volume24h: null,
    marketCap: null,
    rank: 1,
    at: now,
    source: 'coingecko',
    ...changes,
  };
}

export function aMarket(changes: Partial<GlobalMarket> = {}): GlobalMarket {
  return {
    marketCap: 2.48e12,
    currency: 'usd',
    change24h: 9,
    btcDominance: 57.1,
    at: now,
    source: 'coingecko',
    ...changes,
  };
}

export function aProblem(code: ProblemCode): Problem {
  return { code, source: 'coingecko', retryAt: now + 60_000 };
}
