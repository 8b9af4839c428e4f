import type { CoinId } from '../../domain/coin/coin.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { fetchJson, type HttpResult } from '../../platform/http.ts';
import { z } from '../../platform/zod.ts';
import { coinbaseProduct, type Listings } from '../listing.ts';
import type { MarketProvider, ProviderResult, QuoteBatch, QuoteRequest } from '../provider.ts';
import {
  changeFrom,
  figureText,
  invalidResponse,
  otherPriceText,
  priceText,
  readRows,
  recordOf,
} from '../wire.ts';

const url = 'https://api.exchange.coinbase.com/products/stats';

/** Coinbase has some 900 products. */
const mostProducts = 10_000;
const body = recordOf(mostProducts);
const row = z.object({
  stats_24hour: z.object({
    last: priceText,
    open: otherPriceText,
    high: otherPriceText,
    low: otherPriceText,
    volume: figureText,
  }),
});

/**
 * Coinbase Exchange, in US dollars. All products in one call, which is not documented but long in use. It has no
 * timestamp: the time of the request counts. It allows ten requests a second for an address; a WebSocket has its own limits
 * (eight connections a second, a hundred messages a second, ten subscriptions to a product and channel), all far above ours.
 */
export function coinbase(listings: () => Promise<Listings>): MarketProvider {
  return {
    id: 'coinbase',
    circuit: 'coinbase',
    perMinute: 10,
    cacheMs: 30_000,
    limitedMs: 30_000,
    topIsAll: true,
    maxCoins: Infinity,
    async lists(coins) {
      const listed = await listings();
      return coins.filter((coin) => coinbaseProduct(listed.get(coin)) !== null);
    },
    async quotes(request) {
      return readQuotes(await fetchJson(url), request, await listings());
    },
  };
}

function readQuotes(
  result: HttpResult,
  request: QuoteRequest,
  listings: Listings,
): ProviderResult<QuoteBatch> {
  if (!result.ok) return result;
  const stats = body.safeParse(result.body);
  if (!stats.success) return invalidResponse('products/stats is not a record');
  const rows = [...(request.coins === 'top' ? listings.keys() : request.coins)].flatMap((coin) => {
    const product = coinbaseProduct(listings.get(coin));
    const given = product !== null && Object.hasOwn(stats.data, product);
    return given ? [{ coin, raw: stats.data[product] }] : [];
  });
  return readRows(rows, {
    most: mostProducts,
    whole: request.coins === 'top',
    read: ({ coin, raw }) => readRow(coin, raw, request),
  });
}

function readRow(coin: CoinId, raw: unknown, { now }: QuoteRequest): Quote | null {
  const found = row.safeParse(raw);
  if (!found.success) return null;
  const { last, open, high, low, volume } = found.data.stats_24hour;
  return {
    coin,
    price: last,
    currency: 'usd',
    change24h: changeFrom(open, last),
    high24h: high,
    low24h: low,
    // In coins: converted at the last price.
    volume24h: volume === null ? null : volume * last,
    marketCap: null,
    rank: null,
    at: now,
    source: 'coinbase',
  };
}
