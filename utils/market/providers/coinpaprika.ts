import type { CoinId } from '../../domain/coin/coin.ts';
import { largestAmount } from '../../domain/quote/plausible.ts';
import type { GlobalMarket, Quote } from '../../domain/quote/quote.ts';
import { fetchJson, type HttpResult } from '../../platform/http.ts';
import { z } from '../../platform/zod.ts';
import type { Listings } from '../listing.ts';
import type { FigureRequest, MarketProvider, ProviderResult, QuoteBatch, QuoteRequest } from '../provider.ts';
import {
  dateText,
  figure,
  invalidResponse,
  isPossibleTime,
  moment,
  name,
  percent,
  price,
  rank,
  readRows,
  recordOf,
  share,
  timeOf,
} from '../wire.ts';

const base = 'https://api.coinpaprika.com/v1';

/** Its quote currencies; the change over 24 hours is in the same currency. */
const currencies = new Set(
  (
    'usd eur btc eth pln krw gbp cad jpy rub try nzd aud chf uah hkd sgd ngn php mxn brl thb clp cny czk ' +
    'dkk huf idr ils inr myr nok pkr sek twd zar vnd ars'
  ).split(' '),
);

/** Its free tier has 2,000 coins. */
const mostRows = 10_000;

const row = z.object({
  id: name,
  rank,
  last_updated: dateText,
  quotes: recordOf(100),
});
const amounts = z.object({ price, volume_24h: figure, market_cap: figure, percent_change_24h: percent });
const globalBody = z.object({
  market_cap_usd: z.number().check(z.positive(), z.lte(largestAmount)),
  bitcoin_dominance_percentage: share,
  market_cap_change_24h: percent,
  last_updated: moment,
});

/**
 * CoinPaprika's public API: one call brings every coin, one to two megabytes, new every five minutes. Its free tier
 * allows 20,000 calls a month, 2,000 coins and ten requests a second. At most, with a page open day and night and every
 * other source down, a month of 31 days has 8,928 calls for prices (`cacheMs`) and 4,464 for the total (every ten
 * minutes): 13,392.
 */
export function coinpaprika(listings: () => Promise<Listings>): MarketProvider {
  return {
    id: 'coinpaprika',
    circuit: 'coinpaprika',
    perMinute: 4,
    cacheMs: 300_000,
    limitedMs: 30_000,
    topIsAll: true,
    maxCoins: Infinity,
    async lists(coins) {
      const listed = await listings();
      return coins.filter((coin) => listed.get(coin)?.paprika !== undefined);
    },
    async quotes(request) {
      const unit = currencies.has(request.currency) ? request.currency : 'usd';
      const url = `${base}/tickers?quotes=${unit.toUpperCase()}`;
      const result = await fetchJson(url);
      return readQuotes(result, request, unit, await coinsByName(listings));
    },
    async global(request) {
      return readGlobal(await fetchJson(`${base}/global`), request);
    },
  };
}

async function coinsByName(listings: () => Promise<Listings>): Promise<ReadonlyMap<string, CoinId>> {
  const names = new Map<string, CoinId>();
  for (const [coin, { paprika }] of await listings()) if (paprika !== undefined) names.set(paprika, coin);
  return names;
}

function readQuotes(
  result: HttpResult,
  { coins, now }: QuoteRequest,
  unit: string,
  names: ReadonlyMap<string, CoinId>,
): ProviderResult<QuoteBatch> {
  if (!result.ok) return result;
  const { body } = result;
  if (!Array.isArray(body)) return invalidResponse('tickers is not a list');
  const wanted = coins === 'top' ? null : new Set(coins);
  const read = (raw: unknown): Quote | null | undefined => {
    const found = row.safeParse(raw);
    if (!found.success) return null;
    const { id, quotes, rank: place, last_updated: at } = found.data;
    const coin = names.get(id);
    if (coin === undefined || (wanted && !wanted.has(coin))) return undefined;
    const inUnit = amounts.safeParse(quotes[unit.toUpperCase()]);
    if (!inUnit.success) return null;
    return {
      coin,
      price: inUnit.data.price,
      currency: unit,
      change24h: inUnit.data.percent_change_24h,
      high24h: null,
      low24h: null,
      volume24h: inUnit.data.volume_24h,
      marketCap: inUnit.data.market_cap,
      rank: place,
      at: timeOf(at, now),
      source: 'coinpaprika',
    };
  };
  return readRows(body, { most: mostRows, whole: coins === 'top', read });
}

function readGlobal(result: HttpResult, { now }: FigureRequest): ProviderResult<GlobalMarket> {
  if (!result.ok) return result;
  const body = globalBody.safeParse(result.body);
  if (!body.success) return invalidResponse('global does not fit the schema');
  const { market_cap_usd: marketCap, last_updated: seconds } = body.data;
  const at = timeOf(seconds === null ? null : seconds * 1000, now);
  if (!isPossibleTime(at)) return invalidResponse('global has an impossible time');
  return {
    ok: true,
    value: {
      marketCap,
      currency: 'usd',
      change24h: body.data.market_cap_change_24h,
      btcDominance: body.data.bitcoin_dominance_percentage,
      at,
      source: 'coinpaprika',
    },
  };
}
