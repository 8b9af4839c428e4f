import type { CoinId } from '../../domain/coin/coin.ts';
import type { Series } from '../../domain/quote/history.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { dayMs } from '../../domain/time.ts';
import { fetchJson, type HttpFailure, type HttpResult } from '../../platform/http.ts';
import { orNull, z } from '../../platform/zod.ts';
import { binancePair, type Listings, pairsOf } from '../listing.ts';
import type {
  HistoryRequest,
  MarketProvider,
  ProviderResult,
  QuoteBatch,
  QuoteRequest,
} from '../provider.ts';
import {
  changeFrom,
  figureText,
  invalidResponse,
  moment,
  name,
  otherPriceText,
  priceText,
  readPoints,
  readRows,
  timeOf,
} from '../wire.ts';

/** `data-api` serves public market data only; where it is not reachable, the exchange's own host may be. */
export type BinanceHost = 'data-api.binance.vision' | 'api.binance.com';

/** 21 to 100 pairs have weight 40, of 6000 a minute; more in one address were reported to fail. */
const maxPairs = 100;
/** After a refused pair all pairs are requested: Binance has some 3,500. */
const mostRows = 10_000;

const row = z.object({
  symbol: name,
  lastPrice: priceText,
  openPrice: otherPriceText,
  highPrice: otherPriceText,
  lowPrice: otherPriceText,
  quoteVolume: figureText,
  closeTime: moment,
  /** The trades of the last 24 hours. */
  count: orNull(z.number()),
});
/**
 * Pairs whose trading stopped (states `CANCEL_ONLY`, `HALT`, `BREAK`) keep the price of then, and the rows do not tell their
 * state: Binance leaves them out where a state is requested. A host that ignores that is caught by the number of trades.
 */
const tickers = 'ticker/24hr?type=MINI&symbolStatus=TRADING';

/** Open time, open, high, low, close, volume, close time. */
const candle = z.tuple([z.number(), priceText, z.unknown(), z.unknown(), priceText], z.unknown());

/** Binance's spot market. Quotes in USDT. One pair that it no longer lists fails the whole request: error -1121. */
export function binance(host: BinanceHost, listings: () => Promise<Listings>): MarketProvider {
  const base = `https://${host}/api/v3`;
  /** Coins that a response showed to be delisted, although the listings have them. */
  const delisted = new Set<CoinId>();
  const stillListed = async (): Promise<Listings> =>
    new Map([...(await listings())].filter(([coin]) => !delisted.has(coin)));
  return {
    id: 'binance',
    circuit: host,
    // A candle request has weight 2, of 6000 a minute: a table of thirty coins with three prices each fits.
    perMinute: 120,
    cacheMs: 30_000,
    limitedMs: 30_000,
    topIsAll: false,
    maxCoins: maxPairs,
    async lists(coins) {
      const listed = await stillListed();
      return coins.filter((coin) => binancePair(listed.get(coin)) !== null);
    },
    async quotes(request) {
      const pairs = pairsOf(request.coins, await stillListed(), binancePair, maxPairs);
      const result = await fetchJson(`${base}/${tickers}&${symbolsText(pairs)}`);
      if (!isUnknownPair(result)) return readQuotes(result, request, pairs);
      // All pairs have twice the weight, but can't be refused because of one name.
      if (!(await request.admitFollowUp())) return result;
      const all = readQuotes(await fetchJson(`${base}/${tickers}`), request, pairs);
      if (all.ok) for (const coin of pairs.values()) if (!has(all.value, coin)) delisted.add(coin);
      return all;
    },
    async history(request) {
      const pair = binancePair((await listings()).get(request.coin));
      if (pair === null) return invalidResponse('not listed');
      const query = new URLSearchParams({
        symbol: pair,
        interval: intervalFor(request.to - request.from),
        startTime: String(request.from),
        endTime: String(request.to),
        limit: '1000',
      });
      return readCandles(await fetchJson(`${base}/klines?${query}`), request);
    },
  };
}

/** The finest interval of which one response holds a whole span. */
function intervalFor(spanMs: number): string {
  if (spanMs <= dayMs / 4) return '1m';
  if (spanMs <= 3 * dayMs) return '5m';
  if (spanMs <= 10 * dayMs) return '15m';
  return spanMs <= 40 * dayMs ? '1h' : '12h';
}

function symbolsText(pairs: ReadonlyMap<string, CoinId>): string {
  return `symbols=${encodeURIComponent(JSON.stringify([...pairs.keys()]))}`;
}

function has({ quotes }: QuoteBatch, coin: CoinId): boolean {
  return quotes.some((quote) => quote.coin === coin);
}

function isUnknownPair(result: HttpResult): result is HttpFailure {
  return !result.ok && result.status === 400 && /"code"\s*:\s*-1121\b/.test(result.detail ?? '');
}

function readQuotes(
  result: HttpResult,
  { coins, now }: QuoteRequest,
  pairs: ReadonlyMap<string, CoinId>,
): ProviderResult<QuoteBatch> {
  if (!result.ok) return result;
  const { body } = result;
  if (!Array.isArray(body)) return invalidResponse('ticker/24hr is not a list');
  const read = (raw: unknown): Quote | null | undefined => {
    const found = row.safeParse(raw);
    if (!found.success) return null;
    const coin = pairs.get(found.data.symbol);
    if (coin === undefined) return undefined;
    if (found.data.count === 0) return undefined;
    const { lastPrice, openPrice, highPrice, lowPrice, quoteVolume, closeTime } = found.data;
    return {
      coin,
      price: lastPrice,
      currency: 'usdt',
      change24h: changeFrom(openPrice, lastPrice),
      high24h: highPrice,
      low24h: lowPrice,
      volume24h: quoteVolume,
      marketCap: null,
      rank: null,
      at: timeOf(closeTime, now),
      source: 'binance',
    };
  };
  return readRows(body, { most: mostRows, whole: coins === 'top', read });
}

/** Each candle gives its opening price at its opening; the last one its closing price at the end of the span, or now. */
function readCandles(result: HttpResult, { to, now }: HistoryRequest): ProviderResult<Series> {
  if (!result.ok) return result;
  const { body } = result;
  if (!Array.isArray(body)) return invalidResponse('klines is not a list');
  const closes = new Map<number, number>();
  const opens = readPoints(body, now, (raw) => {
    const found = candle.safeParse(raw);
    if (!found.success) return null;
    const [at, open, , , close] = found.data;
    closes.set(at, close);
    return [at, open];
  });
  if (!opens.ok) return opens;
  const points = [...opens.value];
  const last = points.at(-1);
  const close = last && closes.get(last[0]);
  const end = Math.min(to, now);
  if (last && close !== undefined && last[0] < end) points.push([end, close]);
  return { ok: true, value: { points, currency: 'usdt', source: 'binance' } };
}
