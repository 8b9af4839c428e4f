import type { CoinId } from '../coin/coin.ts';
import type { ProviderId } from '../quote/quote.ts';

/** The providers with a stream, in the order of preference. */
export const streamIds = ['binance', 'coinbase'] as const satisfies readonly ProviderId[];
export type StreamId = (typeof streamIds)[number];

/** One streamed price of one exchange. */
export interface Tick {
  readonly coin: CoinId;
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** The exchange's own unit: a USDT price is never labelled as dollars. */
  readonly currency: 'usd' | 'usdt';
  /** Percent over the last 24 hours on that exchange. */
  readonly change24h: number | null;
  /** The exchange's time, never ahead of our clock, in milliseconds since 1970. */
  readonly at: number;
  readonly source: StreamId;
}
