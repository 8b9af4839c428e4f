import type { CoinId } from '../coin/coin.ts';
import type { ProviderId } from '../quote/quote.ts';

/** The providers with a stream, in the order in which they are tried. */
export const streamIds = ['binance', 'coinbase'] as const satisfies readonly ProviderId[];
export type StreamId = (typeof streamIds)[number];

/** A price as it is being traded, from one exchange. */
export interface Tick {
  readonly coin: CoinId;
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** The exchange's own unit: a USDT price is never called dollars. */
  readonly currency: 'usd' | 'usdt';
  /** Percent over the last 24 hours on that exchange. */
  readonly change24h: number | null;
  /** Milliseconds since 1970: the exchange's own time, never ahead of our clock. */
  readonly at: number;
  readonly source: StreamId;
}
