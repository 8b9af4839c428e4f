import type { CoinId } from '../../domain/coin/coin.ts';
import type { StreamId } from '../../domain/live/tick.ts';
import type { Listing, Listings } from '../listing.ts';
import type { StreamMessage } from './stream-message.ts';

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
