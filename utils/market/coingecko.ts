import * as z from 'zod/mini';
import type { GlobalMarket, Quote } from '../domain/quote/quote.ts';
import { fetchJson, type HttpFailure, type HttpResult } from '../platform/http.ts';
import type { Answer, MarketProvider, QuoteBatch } from './provider.ts';

z.config({ jitless: true });

const base = 'https://api.coingecko.com/api/v3';
/** The most rows that one answer may have. */
const pageSize = 250;

const figure = z.nullish(z.number());
const row = z.object({
  id: z.string(),
  current_price: z.number().check(z.positive()),
  market_cap: figure,
  market_cap_rank: figure,
  total_volume: figure,
  high_24h: figure,
  low_24h: figure,
  price_change_percentage_24h: figure,
  price_change_percentage_24h_in_currency: figure,
  last_updated: z.string(),
});
const rows = z.array(z.unknown());
const globalBody = z.object({
  data: z.object({
    total_market_cap: z.record(z.string(), z.number()),
    market_cap_percentage: z.record(z.string(), z.number()),
    market_cap_change_percentage_24h_usd: figure,
    updated_at: z.number(),
  }),
});

/** CoinGecko's public API, without a key. Limits: plan for 4 requests a minute. */
export const coingecko: MarketProvider = {
  id: 'coingecko',

  async quotes(coins, currency, now) {
    const query = new URLSearchParams({
      vs_currency: currency,
      per_page: String(pageSize),
      price_change_percentage: '24h',
      ...(coins === 'top'
        ? { order: 'market_cap_desc', page: '1' }
        : { ids: coins.slice(0, pageSize).join(',') }),
    });
    return readQuotes(await fetchJson(`${base}/coins/markets?${query}`), currency, now);
  },

  async global(currency, now) {
    return readGlobal(await fetchJson(`${base}/global`), currency, now);
  },
};

function readQuotes(result: HttpResult, currency: string, now: number): Answer<QuoteBatch> {
  if (!result.ok) return result;
  const list = rows.safeParse(result.body);
  if (!list.success) return unfit('coins/markets is no list');
  const quotes = list.data.flatMap((raw) => readRow(raw, currency, now) ?? []);
  if (list.data.length > 0 && quotes.length === 0) return unfit('no row of coins/markets fits');
  return { ok: true, value: { quotes, dropped: list.data.length - quotes.length } };
}

function readRow(raw: unknown, currency: string, now: number): Quote | null {
  const result = row.safeParse(raw);
  if (!result.success) return null;
  const found = result.data;
  return {
    coin: found.id,
    price: found.current_price,
    currency,
    change24h: found.price_change_percentage_24h_in_currency ?? found.price_change_percentage_24h ?? null,
    high24h: found.high_24h ?? null,
    low24h: found.low_24h ?? null,
    volume24h: found.total_volume ?? null,
    marketCap: found.market_cap ?? null,
    rank: found.market_cap_rank ?? null,
    at: momentOf(Date.parse(found.last_updated), now),
    source: 'coingecko',
  };
}

function readGlobal(result: HttpResult, currency: string, now: number): Answer<GlobalMarket> {
  if (!result.ok) return result;
  const body = globalBody.safeParse(result.body);
  if (!body.success) return unfit('global does not fit');
  const { total_market_cap: caps, market_cap_percentage: shares, ...rest } = body.data.data;
  const marketCap = caps[currency];
  if (marketCap === undefined) return unfit(`global has no total in ${currency}`);
  return {
    ok: true,
    value: {
      marketCap,
      currency,
      change24h: rest.market_cap_change_percentage_24h_usd ?? null,
      btcDominance: shares['btc'] ?? null,
      at: momentOf(rest.updated_at * 1000, now),
      source: 'coingecko',
    },
  };
}

/** A time that can't be read, or lies ahead of our clock, counts as now. */
function momentOf(ms: number, now: number): number {
  return Number.isFinite(ms) ? Math.min(ms, now) : now;
}

function unfit(cause: string): HttpFailure {
  return { ok: false, code: 'bad-answer', retryAfterMs: null, cause };
}
