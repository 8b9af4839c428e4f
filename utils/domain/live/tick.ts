import type { CoinId } from '../coin/coin.ts';
import type { Conversion, ProviderId } from '../quote/quote.ts';

/** The providers with a stream, in the order of preference. */
export const streamIds = ['binance', 'coinbase'] as const satisfies readonly ProviderId[];
export type StreamId = (typeof streamIds)[number];

/** One streamed price of one exchange. */
export interface Tick {
  readonly coin: CoinId;
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** Lower-case code of the unit: the reader's, or the exchange's own where no rate is known. */
  readonly currency: string;
  /** Percent over the last 24 hours on that exchange, and the unit of that where it is not `currency`. */
  readonly change24h: number | null;
  readonly changeIn?: string;
  /** The exchange's time, never ahead of our clock, in milliseconds since 1970. */
  readonly at: number;
  readonly source: StreamId;
  /** Only where we converted the price. */
  readonly converted?: Conversion;
}
