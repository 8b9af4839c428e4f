import type { CoinId } from '../domain/coin/coin.ts';
import type { Problem } from '../domain/quote/problem.ts';
import { z } from '../platform/zod.ts';
import type { MarketProvider } from './provider.ts';

/** The names under which providers list a coin; absent where a provider does not. */
export interface Listing {
  /** CoinPaprika's id: `btc-bitcoin`. */
  readonly paprika?: string;
  /** The base of a pair against USDT on Binance: `BTC` for BTCUSDT. */
  readonly binance?: string;
  /** The base of a pair against USD on Coinbase Exchange: `BTC` for BTC-USD. */
  readonly coinbase?: string;
  /** The base of a pair against USD in Kraken's first notation: `XBT` for Bitcoin. */
  readonly kraken?: string;
}

/** All listed coins, in the order of the catalog's ranks. */
export type Listings = ReadonlyMap<CoinId, Listing>;

const name = z.optional(z.string());
const listingsSchema = z.record(
  z.string(),
  z.object({ paprika: name, binance: name, coinbase: name, kraken: name }),
);

/** @throws where the text is not our package's listings file */
export function readListings(text: string): Listings {
  return new Map(Object.entries(listingsSchema.parse(JSON.parse(text)))) as Listings;
}

/** `BTCUSDT`, or null where Binance does not list the coin. */
export function binancePair(listed: Listing | undefined): string | null {
  return listed?.binance ? `${listed.binance}USDT` : null;
}

/** `BTC-USD`, or null where Coinbase Exchange does not list the coin. */
export function coinbaseProduct(listed: Listing | undefined): string | null {
  return listed?.coinbase ? `${listed.coinbase}-USD` : null;
}

/** Kraken renamed two coins in the second version of its WebSocket API. */
const krakenNames: Readonly<Record<string, string>> = { XBT: 'BTC', XDG: 'DOGE' };

/** `BTC/USD` as in Kraken's second WebSocket API, or null where Kraken does not list the coin. */
export function krakenPair(listed: Listing | undefined): string | null {
  return listed?.kraken ? `${krakenNames[listed.kraken] ?? listed.kraken}/USD` : null;
}

/**
 * The pairs to request, with their coins.
 * @param coins by id, or `top` for the largest that are listed
 * @param nameOf the exchange's name of a pair, or null where it does not list the coin
 */
export function pairsOf(
  coins: 'top' | readonly CoinId[],
  listings: Listings,
  nameOf: (listing: Listing | undefined) => string | null,
  maxPairs: number,
): ReadonlyMap<string, CoinId> {
  const pairs = new Map<string, CoinId>();
  for (const coin of coins === 'top' ? listings.keys() : coins) {
    const pair = nameOf(listings.get(coin));
    if (pair !== null && pairs.size < maxPairs) pairs.set(pair, coin);
  }
  return pairs;
}

/** Those of the coins that no enabled provider lists. Loads no listings while a provider before lists all of them. */
export async function unlistedCoins(
  coins: readonly CoinId[],
  enabled: readonly MarketProvider[],
): Promise<readonly CoinId[]> {
  let left = coins;
  for (const provider of enabled) {
    if (left.length === 0) break;
    const listed = new Set(await provider.lists(left));
    left = left.filter((coin) => !listed.has(coin));
  }
  return left;
}

/** Only another choice of sources changes it, after which the data is requested anew: there is no time for a retry. */
export function unlistedProblem(enabled: readonly MarketProvider[]): Problem {
  return { code: 'unlisted', source: enabled[0]?.id ?? 'coingecko', retryAt: Number.MAX_SAFE_INTEGER };
}
