import type { CoinId } from '../../domain/coin/coin.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { askSocket } from '../../platform/socket.ts';
import { z } from '../../platform/zod.ts';
import { krakenPair, type Listings, pairsOf } from '../listing.ts';
import type { MarketProvider, ProviderResult, QuoteBatch, QuoteRequest } from '../provider.ts';
import {
  dateText,
  figure,
  invalidResponse,
  listOf,
  name,
  otherPrice,
  percent,
  price,
  readRows,
  timeOf,
} from '../wire.ts';

const url = 'wss://ws.kraken.com/v2';
/** The most pairs in one subscription. */
const maxPairs = 100;
/** Pairs without a snapshot by then are left out, in milliseconds. */
const snapshotTimeoutMs = 2_000;
/** A snapshot for each pair, and a few updates. */
const mostRows = 1_000;

const snapshot = z.object({ channel: z.literal('ticker'), data: listOf(mostRows) });
const refusal = z.object({ method: z.literal('subscribe'), success: z.literal(false) });
const row = z.object({
  symbol: name,
  last: price,
  change_pct: percent,
  high: otherPrice,
  low: otherPrice,
  volume: figure,
  timestamp: dateText,
});

/**
 * Kraken, in US dollars. Its REST ticker has no change over 24 hours, so the first snapshot of the WebSocket's ticker is
 * read and the socket closed. Each pair is accepted or refused separately. Kraken publishes no limit for this; about 150
 * connections in ten minutes are reported to be too many, and ours are at most 60.
 */
export function kraken(listings: () => Promise<Listings>): MarketProvider {
  return {
    id: 'kraken',
    circuit: 'kraken',
    perMinute: 6,
    cacheMs: 30_000,
    limitedMs: 30_000,
    topIsAll: false,
    maxCoins: maxPairs,
    async lists(coins) {
      const listed = await listings();
      return coins.filter((coin) => krakenPair(listed.get(coin)) !== null);
    },
    async quotes(request) {
      const pairs = pairsOf(request.coins, await listings(), krakenPair, maxPairs);
      const rows: unknown[] = [];
      let left = pairs.size;
      const failure = await askSocket(url, {
        send: subscription([...pairs.keys()]),
        timeoutMs: snapshotTimeoutMs,
        take(message) {
          const found = snapshot.safeParse(message);
          if (found.success) rows.push(...found.data.data);
          left -= found.success
            ? Math.max(1, found.data.data.length)
            : refusal.safeParse(message).success
              ? 1
              : 0;
          return left <= 0 || rows.length > mostRows;
        },
      });
      return failure ?? readQuotes(rows, request, pairs);
    },
  };
}

function subscription(symbol: readonly string[]): unknown {
  return { method: 'subscribe', params: { channel: 'ticker', symbol, snapshot: true }, req_id: 1 };
}

function readQuotes(
  rows: readonly unknown[],
  { coins, now }: QuoteRequest,
  pairs: ReadonlyMap<string, CoinId>,
): ProviderResult<QuoteBatch> {
  const seen = new Set<CoinId>();
  if (rows.length === 0 && coins !== 'top') return invalidResponse('no ticker');
  const read = (raw: unknown): Quote | null | undefined => {
    const found = row.safeParse(raw);
    if (!found.success) return null;
    const coin = pairs.get(found.data.symbol);
    if (coin === undefined || seen.has(coin)) return undefined;
    seen.add(coin);
    const { last, change_pct: change24h, high, low, volume, timestamp } = found.data;
    return {
      coin,
      price: last,
      currency: 'usd',
      change24h,
      high24h: high,
      low24h: low,
      volume24h: volume === null ? null : volume * last,
      marketCap: null,
      rank: null,
      at: timeOf(timestamp, now),
      source: 'kraken',
    };
  };
  return readRows(rows, { most: mostRows, whole: coins === 'top', read });
}
