import type { CoinId } from '../../domain/coin/coin.ts';
import type { StreamId, Tick } from '../../domain/live/tick.ts';
import type { Listing, Listings } from '../listing.ts';
import type { StreamMessage } from './stream-message.ts';

/** An exchange's stream of prices. One file each: address, messages, schema, mapping, nothing else. */
export interface PriceStream {
  readonly id: StreamId;
  readonly currency: Tick['currency'];
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

/** Maps coins to the symbols of each exchange's stream, and back. */
export class SymbolMap {
  readonly #listings: Listings;
  readonly #streams: Readonly<Record<StreamId, PriceStream>>;
  readonly #coins: Readonly<Record<StreamId, ReadonlyMap<string, CoinId>>>;

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
  }

  symbolOf(stream: StreamId, coin: CoinId): string | null {
    return this.#streams[stream].symbolOf(this.#listings.get(coin));
  }

  coinOf(stream: StreamId, symbol: string): CoinId | undefined {
    return this.#coins[stream].get(symbol);
  }
}
