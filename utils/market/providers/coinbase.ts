import { z } from '../../platform/zod.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { fetchJson, type HttpResult } from '../../platform/http.ts';
import { coinbaseProduct, type Listings } from '../listing.ts';
import type { Answer, MarketProvider, QuoteAsk, QuoteBatch } from '../provider.ts';
import { readRows } from '../rows.ts';
import { changeFrom, figureText, otherPriceText, priceText, recordOf, unfit } from '../wire.ts';

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
 * Coinbase Exchange, in US dollars. All products in one call, which is not documented but long in use. It names
 * no time: the figures count as of the moment of asking.
 */
export function coinbase(listings: () => Promise<Listings>): MarketProvider {
  return {
    id: 'coinbase',
    circuit: 'coinbase',
    perMinute: 10,
    cacheMs: 30_000,
    limitedMs: 30_000,
    topIsAll: true,
    async knows(coins) {
      const listed = await listings();
      return coins.filter((coin) => coinbaseProduct(listed.get(coin)) !== null);
    },
    async quotes(ask) {
      return readQuotes(await fetchJson(url), ask, await listings());
    },
  };
}

function readQuotes(result: HttpResult, ask: QuoteAsk, listings: Listings): Answer<QuoteBatch> {
  if (!result.ok) return result;
  const stats = body.safeParse(result.body);
  if (!stats.success) return unfit('products/stats is no record');
  const rows = [...(ask.coins === 'top' ? listings.keys() : ask.coins)].flatMap((coin) => {
    const product = coinbaseProduct(listings.get(coin));
    const given = product !== null && Object.hasOwn(stats.data, product);
    return given ? [{ coin, raw: stats.data[product] }] : [];
  });
  return readRows(rows, {
    most: mostProducts,
    whole: ask.coins === 'top',
    read: ({ coin, raw }) => readRow(coin, raw, ask),
  });
}

function readRow(coin: CoinId, raw: unknown, { now }: QuoteAsk): Quote | null {
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
    // Given in coins; at the last price it is what changed hands.
    volume24h: volume === null ? null : volume * last,
    marketCap: null,
    rank: null,
    at: now,
    source: 'coinbase',
  };
}
