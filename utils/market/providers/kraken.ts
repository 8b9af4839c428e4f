import { z } from '../../platform/zod.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { askSocket } from '../../platform/socket-request.ts';
import { krakenPair, type Listings } from '../listing.ts';
import type { Answer, MarketProvider, QuoteAsk, QuoteBatch } from '../provider.ts';
import { readRows } from '../rows.ts';
import { dateText, figure, listOf, name, otherPrice, percent, price, timeOf, unfit } from '../wire.ts';

const url = 'wss://ws.kraken.com/v2';
/** The most pairs in one subscription. */
const mostPairs = 100;
/** Pairs that have not answered by then are left out, in milliseconds. */
const patienceMs = 2_000;
/** A snapshot for each pair, and a few updates meanwhile. */
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
 * Kraken, in US dollars. Its REST ticker knows no change over 24 hours, so the first snapshot of the WebSocket's
 * ticker is read and the socket closed. Each pair is taken or refused by itself.
 */
export function kraken(listings: () => Promise<Listings>): MarketProvider {
  return {
    id: 'kraken',
    circuit: 'kraken',
    perMinute: 6,
    cacheMs: 30_000,
    limitedMs: 30_000,
    topIsAll: false,
    async knows(coins) {
      const listed = await listings();
      return coins.filter((coin) => krakenPair(listed.get(coin)) !== null).slice(0, mostPairs);
    },
    async quotes(ask) {
      const pairs = pairsOf(ask.coins, await listings());
      const rows: unknown[] = [];
      let left = pairs.size;
      const failure = await askSocket(url, {
        send: subscription([...pairs.keys()]),
        timeoutMs: patienceMs,
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
      return failure ?? readQuotes(rows, ask, pairs);
    },
  };
}

function pairsOf(coins: 'top' | readonly CoinId[], listings: Listings): ReadonlyMap<string, CoinId> {
  const pairs = new Map<string, CoinId>();
  for (const coin of coins === 'top' ? listings.keys() : coins) {
    const pair = krakenPair(listings.get(coin));
    if (pair !== null && pairs.size < mostPairs) pairs.set(pair, coin);
  }
  return pairs;
}

function subscription(symbol: readonly string[]): unknown {
  return { method: 'subscribe', params: { channel: 'ticker', symbol, snapshot: true }, req_id: 1 };
}

function readQuotes(
  rows: readonly unknown[],
  { coins, now }: QuoteAsk,
  pairs: ReadonlyMap<string, CoinId>,
): Answer<QuoteBatch> {
  const seen = new Set<CoinId>();
  if (rows.length === 0 && coins !== 'top') return unfit('no ticker');
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
