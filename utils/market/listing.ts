import { z } from '../platform/zod.ts';
import type { CoinId } from '../domain/coin/coin.ts';

/** Under which names a coin trades or is listed. What is absent, the provider does not have. */
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

/** All listed coins, best rank of the catalog first. */
export type Listings = ReadonlyMap<CoinId, Listing>;

const name = z.optional(z.string());
const listings = z.record(
  z.string(),
  z.object({ paprika: name, binance: name, coinbase: name, kraken: name }),
);

/** @throws where the text is not the listings file of our own package. */
export function readListings(text: string): Listings {
  return new Map(Object.entries(listings.parse(JSON.parse(text)))) as Listings;
}

/** `BTCUSDT`, or null where Binance does not list the coin. */
export function binancePair(listed: Listing | undefined): string | null {
  return listed?.binance ? `${listed.binance}USDT` : null;
}

/** `BTC-USD`, or null where Coinbase Exchange does not list the coin. */
export function coinbaseProduct(listed: Listing | undefined): string | null {
  return listed?.coinbase ? `${listed.coinbase}-USD` : null;
}

/** Kraken renamed two coins when it made its second socket. */
const krakenNames: Readonly<Record<string, string>> = { XBT: 'BTC', XDG: 'DOGE' };

/** `BTC/USD` as Kraken's second WebSocket API says it, or null where Kraken does not list the coin. */
export function krakenPair(listed: Listing | undefined): string | null {
  return listed?.kraken ? `${krakenNames[listed.kraken] ?? listed.kraken}/USD` : null;
}
