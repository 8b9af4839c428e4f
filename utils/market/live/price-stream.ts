import type { CoinId } from '../../domain/coin/coin.ts';
import type { StreamId, Tick } from '../../domain/live/tick.ts';
import type { Listing, Listings } from '../listing.ts';
import { changeFrom, isPossibleTime, timeOf } from '../wire.ts';

/** An exchange's stream of prices. One file each: address, messages, schema, mapping, nothing else. */
export interface PriceStream {
  readonly id: StreamId;
  readonly currency: 'usd' | 'usdt';
  /** The exchange's name of a pair; null where it does not list the coin. */
  symbolOf(listing: Listing | undefined): string | null;
  /** The address to connect to for these symbols. */
  url(symbols: readonly string[]): string;
  /** The messages to send once the connection is open. */
  greeting(symbols: readonly string[]): readonly string[];
  /** @param id not yet used on this connection */
  subscribe(symbols: readonly string[], id: number): readonly string[];
  unsubscribe(symbols: readonly string[], id: number): readonly string[];
  /** @param now milliseconds since 1970: no price is newer */
  read(text: string, now: number): StreamMessage;
}

/** How many coins of an exchange every reader's connection subscribes. */
const sharedCount = 50;

/**
 * Maps coins to the symbols of each exchange's stream, and back. The largest coins that an exchange trades are shared: each
 * connection subscribes all of them, so that it tells nothing about the one that is being looked at.
 */
export class SymbolMap {
  readonly #listings: Listings;
  readonly #streams: Readonly<Record<StreamId, PriceStream>>;
  readonly #coins: Readonly<Record<StreamId, ReadonlyMap<string, CoinId>>>;
  readonly #shared: Readonly<Record<StreamId, ReadonlySet<CoinId>>>;

  constructor(listings: Listings, streams: Readonly<Record<StreamId, PriceStream>>) {
    this.#listings = listings;
    this.#streams = streams;
    const coinsOf = (stream: StreamId): ReadonlyMap<string, CoinId> =>
      new Map(
        [...listings].flatMap(([coin, listing]): [string, CoinId][] => {
          const symbol = streams[stream].symbolOf(listing);
          return symbol === null ? [] : [[symbol, coin]];
        }),
      );
    this.#coins = { binance: coinsOf('binance'), coinbase: coinsOf('coinbase') };
    const sharedOf = (stream: StreamId): ReadonlySet<CoinId> =>
      new Set([...this.#coins[stream].values()].slice(0, sharedCount));
    this.#shared = { binance: sharedOf('binance'), coinbase: sharedOf('coinbase') };
  }

  symbolOf(stream: StreamId, coin: CoinId): string | null {
    return this.#streams[stream].symbolOf(this.#listings.get(coin));
  }

  /** The coins that every connection to this exchange subscribes, largest first. */
  shared(stream: StreamId): ReadonlySet<CoinId> {
    return this.#shared[stream];
  }

  coinOf(stream: StreamId, symbol: string): CoinId | undefined {
    return this.#coins[stream].get(symbol);
  }
}

/** The content of a WebSocket message. `other` is a reply to a message of ours, a heartbeat and the like. */
export type StreamMessage =
  | ({ readonly kind: 'price'; readonly symbol: string } & Pick<Tick, 'price' | 'change24h' | 'at'>)
  /** The exchange is about to close the connection. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'other' }
  /** It fits no schema. */
  | { readonly kind: 'invalid' };

interface StreamedPrice {
  readonly symbol: string;
  readonly price: number;
  /** The price a day ago. */
  readonly open: number | null;
  /** The exchange's time: milliseconds since 1970, or ISO 8601. */
  readonly at: number | string | null;
}

/** A price as a message; invalid with a time before the first coin. */
export function priceMessage({ symbol, price, open, at }: StreamedPrice, now: number): StreamMessage {
  const time = timeOf(at, now);
  if (!isPossibleTime(time)) return { kind: 'invalid' };
  return { kind: 'price', symbol, price, change24h: changeFrom(open, price), at: time };
}

/** No message that we subscribe to has a hundredth of this many characters; a longer one is not parsed. */
const maxMessageLength = 100_000;

/** The JSON of a message, or undefined where it is not JSON. */
export function parseMessage(text: string): unknown {
  if (text.length > maxMessageLength) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const windowMs = 1_000;
/** The shared list and the longest watchlist have 250 coins, each with a price a second; this leaves room. */
const maxParsed = 400;
/** More than this a second is a flood. */
const maxMessages = 1_000;
const maxChars = 1_000_000;

/** `parse`, `skip` without parsing, or `flood`: close the connection, as receiving alone would keep the background busy. */
type MeterResult = 'parse' | 'skip' | 'flood';

/** Counts the messages of one connection in windows of one second, before they are parsed. */
export class MessageMeter {
  #since = -Infinity;
  #messages = 0;
  #chars = 0;

  /** @param now milliseconds of a monotonic clock */
  count(length: number, now: number): MeterResult {
    if (now - this.#since >= windowMs) {
      this.#since = now;
      this.#messages = 0;
      this.#chars = 0;
    }
    this.#messages += 1;
    this.#chars += length;
    if (this.#messages > maxMessages || this.#chars > maxChars) return 'flood';
    return this.#messages > maxParsed ? 'skip' : 'parse';
  }
}
