import { coinIdPattern, longestCoinId, type NewCoin } from '../../domain/coin/coin.ts';
import { longestName } from '../../domain/coin/coin-word.ts';
import { isCopy, symbolForm } from '../../domain/coin/pack-coin-list.ts';
import type { ApiKey, KeyRefusal } from '../../domain/keys/api-key.ts';
import type { Series } from '../../domain/quote/history.ts';
import type { GlobalMarket, Quote } from '../../domain/quote/quote.ts';
import { dayMs, minuteMs } from '../../domain/time.ts';
import { fetchJson, type HttpFailure, type HttpResult } from '../../platform/http.ts';
import { z } from '../../platform/zod.ts';
import type {
  FigureRequest,
  HistoryRequest,
  MarketProvider,
  ProviderResult,
  QuoteBatch,
  QuoteRequest,
} from '../provider.ts';
import {
  dateText,
  figure,
  invalidResponse,
  isPossibleTime,
  moment,
  name,
  otherPrice,
  percent,
  price,
  rank,
  readPoints,
  readRows,
  recordOf,
  share,
  timeOf,
} from '../wire.ts';
import { readSnapshot, snapshotFields } from './coingecko-snapshot.ts';

/** The most rows of one response. */
const pageSize = 250;
/** A span that ends now and is not longer than this has a price every five minutes, a longer one every hour. */
const fineSpanMs = dayMs;
/** The most rows that are read: a few unexpected rows beside the requested ones do no harm. */
const mostRows = 2 * pageSize;
/** CoinGecko has some 70 quote currencies. */
const mostCurrencies = 500;

const row = z.object({
  id: name,
  current_price: price,
  market_cap: figure,
  market_cap_rank: rank,
  total_volume: figure,
  high_24h: otherPrice,
  low_24h: otherPrice,
  price_change_percentage_24h: percent,
  price_change_percentage_24h_in_currency: percent,
  last_updated: dateText,
});
const named = z.object({ id: name });
const largest = z.object({
  id: z.string().check(z.regex(coinIdPattern), z.maxLength(longestCoinId)),
  symbol: z.string().check(z.toUpperCase(), z.regex(symbolForm)),
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(longestName)),
  market_cap_rank: rank,
});
const globalBody = z.object({
  data: z.object({
    total_market_cap: recordOf(mostCurrencies),
    market_cap_percentage: recordOf(mostCurrencies),
    market_cap_change_percentage_24h_usd: percent,
    updated_at: moment,
  }),
});
const pong = z.object({ gecko_says: z.string() });
const chart = z.object({ prices: z.array(z.unknown()) });
const point = z.tuple([z.number(), price]);

/**
 * Base address of each tier, the header of its key, and its requests a minute. CoinGecko's own figure for demo keys was 30
 * and is 100; for callers without a key it publishes none, about five are seen. Every status counts towards the minute,
 * only 200 towards the month.
 */
const tiers = {
  keyless: { base: 'https://api.coingecko.com/api/v3', header: null, perMinute: 4 },
  demo: { base: 'https://api.coingecko.com/api/v3', header: 'x-cg-demo-api-key', perMinute: 30 },
  pro: { base: 'https://pro-api.coingecko.com/api/v3', header: 'x-cg-pro-api-key', perMinute: 200 },
} as const;

/**
 * CoinGecko's API.
 * @param key the reader's own, or null for the public tier: five requests a minute for an IP address; we use four
 * @param onRefused called when CoinGecko rejects the key
 * @returns `ping` besides: the request that only tells whether the key is accepted
 */
export function coingecko(
  key: ApiKey | null,
  onRefused: (why: KeyRefusal) => Promise<void> = async () => undefined,
): MarketProvider & { ping(): Promise<ProviderResult<null>> } {
  const { base, header, perMinute } = tiers[key === null || key.tier === 'only' ? 'keyless' : key.tier];
  const options = key && header ? { headers: { [header]: key.key } } : {};
  const get = async (path: string): Promise<HttpResult> => {
    const result = await fetchJson(`${base}${path}`, options);
    const why = key && !result.ok ? refusalOf(result) : null;
    if (why) await onRefused(why);
    return result;
  };
  return {
    id: 'coingecko',
    // A key that was saved again starts without the old one's cool-down.
    circuit: key ? `coingecko-${key.tier}-${key.savedAt}` : 'coingecko',
    perMinute,
    cacheMs: minuteMs,
    limitedMs: minuteMs,
    topIsAll: false,
    maxCoins: 150, // Very long addresses are refused.
    lists: async (coins) => coins,
    quotes: async (request) => readQuotes(await get(`/coins/markets?${marketsQuery(request)}`), request),
    listPage: async ({ page, ...request }) =>
      readQuotes(await get(`/coins/markets?${pageQuery(page, request)}`), { coins: 'top', ...request }),
    snapshot: async ({ page, ...request }) =>
      readSnapshot(await get(`/coins/markets?${pageQuery(page, request, snapshotFields)}`), request.currency),
    global: async (request) => readGlobal(await get('/global'), request),
    ping: async () => readPing(await get('/ping')),
    async history(request) {
      const { coin, currency, to, now } = request;
      const isToday = to >= now && to - request.from < 2 * fineSpanMs;
      const from = isToday ? Math.max(request.from, to - fineSpanMs) : request.from;
      const path = `/coins/${encodeURIComponent(coin)}/market_chart/range`;
      const query = new URLSearchParams({ vs_currency: currency, from: seconds(from), to: seconds(to) });
      return readHistory(await get(`${path}?${query}`), request);
    },
  };
}

function marketsQuery({ coins, currency }: Pick<QuoteRequest, 'coins' | 'currency'>): URLSearchParams {
  return new URLSearchParams({
    vs_currency: currency,
    per_page: String(pageSize),
    price_change_percentage: '24h',
    ...(coins === 'top' ? { order: 'market_cap_desc', page: '1' } : { ids: coins.join(',') }),
  });
}

function pageQuery(
  page: number,
  { currency }: FigureRequest,
  fields: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const query = marketsQuery({ coins: 'top', currency });
  for (const [field, value] of Object.entries({ page: String(page), ...fields })) query.set(field, value);
  return query;
}

function readQuotes(
  result: HttpResult,
  request: Omit<QuoteRequest, 'admitFollowUp'>,
): ProviderResult<QuoteBatch> {
  if (!result.ok) return result;
  const { body } = result;
  if (!Array.isArray(body)) return invalidResponse('coins/markets is not a list');
  const rows = readRows(body, {
    most: mostRows,
    whole: request.coins === 'top',
    read: (raw) => readRow(raw, request),
  });
  if (!rows.ok || request.coins !== 'top') return rows;
  const page = body.flatMap((raw) => named.safeParse(raw).data?.id ?? []);
  return { ok: true, value: { ...rows.value, page, named: body.flatMap(readCoin) } };
}

/** None for a row whose symbol or name could not stand in a text, or for a copy of another coin. */
function readCoin(raw: unknown): NewCoin[] {
  const { success, data } = largest.safeParse(raw);
  if (!success || isCopy(data.name)) return [];
  const { id, symbol, name: title, market_cap_rank: place } = data;
  return [{ id, symbol, name: title, rank: place ?? pageSize, from: 'reply' }];
}

function readRow(
  raw: unknown,
  { coins, currency, now }: Omit<QuoteRequest, 'admitFollowUp'>,
): Quote | null | undefined {
  const result = row.safeParse(raw);
  if (!result.success) return null;
  const found = result.data;
  if (coins !== 'top' && !coins.includes(found.id)) return undefined;
  // Undocumented whether the plain field is in the requested currency: certain for dollars only.
  const plain = currency === 'usd' ? found.price_change_percentage_24h : null;
  return {
    coin: found.id,
    price: found.current_price,
    currency,
    change24h: found.price_change_percentage_24h_in_currency ?? plain,
    high24h: found.high_24h,
    low24h: found.low_24h,
    volume24h: found.total_volume,
    marketCap: found.market_cap,
    rank: found.market_cap_rank,
    at: timeOf(found.last_updated, now),
    source: 'coingecko',
  };
}

function readGlobal(result: HttpResult, { currency, now }: FigureRequest): ProviderResult<GlobalMarket> {
  if (!result.ok) return result;
  const body = globalBody.safeParse(result.body);
  if (!body.success) return invalidResponse('global does not fit the schema');
  const { total_market_cap: caps, market_cap_percentage: shares, ...rest } = body.data.data;
  const marketCap = Object.hasOwn(caps, currency) ? figure.parse(caps[currency]) : null;
  if (!marketCap) return invalidResponse(`global has no total in ${currency}`);
  const { updated_at: updatedAt } = rest;
  const at = timeOf(updatedAt === null ? null : updatedAt * 1000, now);
  if (!isPossibleTime(at)) return invalidResponse('global has an impossible time');
  return {
    ok: true,
    value: {
      marketCap,
      currency,
      change24h: rest.market_cap_change_percentage_24h_usd,
      btcDominance: share.parse(shares['btc'] ?? null),
      at,
      source: 'coingecko',
    },
  };
}

function readPing(result: HttpResult): ProviderResult<null> {
  if (!result.ok) return result;
  const isPong = pong.safeParse(result.body).success;
  return isPong ? { ok: true, value: null } : invalidResponse('ping does not fit the schema');
}

function readHistory(result: HttpResult, { currency, now }: HistoryRequest): ProviderResult<Series> {
  if (!result.ok) return result;
  const body = chart.safeParse(result.body);
  if (!body.success) return invalidResponse('market_chart does not fit the schema');
  const points = readPoints(body.data.prices, now, (raw) => point.safeParse(raw).data ?? null);
  return points.ok ? { ok: true, value: { points: points.value, currency, source: 'coingecko' } } : points;
}

/** Why the key was rejected, or null where the failure is not about the key. */
function refusalOf({ status, detail = '' }: HttpFailure): KeyRefusal | null {
  if (status !== 401) return null;
  if (/\b1001[01]\b/.test(detail)) return 'wrong-tier';
  // 10012: older than the plan allows, which is about the request and not about the key.
  if (/\b10012\b/.test(detail)) return null;
  return /\b10005\b/.test(detail) ? 'plan' : 'wrong-key';
}

const seconds = (ms: number): string => String(Math.floor(ms / 1000));
