import type { CoinId } from '../../domain/coin/coin.ts';
import type { StreamId } from '../../domain/live/tick.ts';
import type { Listings } from '../listing.ts';
import type { PriceStream } from './price-stream.ts';

/** Coins by the symbols that each exchange's stream has for them, and back. */
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
