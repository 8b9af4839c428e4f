import type { CoinId } from '../coin/coin.ts';
import type { Conversion, ProviderId } from '../quote/quote.ts';
import { minuteMs } from '../time.ts';

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

/** How long ticks are kept: a quote may be this old when it arrives, and a tick of its time is wanted. */
const keptMs = 3 * minuteMs;
/** Of ticks closer together than this only the newest and one other are kept. */
const stepMs = 5_000;

/** A coin's last ticks with one more, newest first: at most about forty. */
export function withTick(ticks: readonly Tick[], tick: Tick): readonly Tick[] {
  const [last, ...earlier] = ticks.filter(
    ({ at, currency }) => currency === tick.currency && at <= tick.at && tick.at - at < keptMs,
  );
  if (!last) return [tick];
  const isClose = earlier[0] !== undefined && last.at - earlier[0].at < stepMs;
  return isClose ? [tick, ...earlier] : [tick, last, ...earlier];
}

/** The tick whose time is nearest to a moment; undefined where there is none. */
export function tickNear(ticks: readonly Tick[], at: number): Tick | undefined {
  return ticks.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}
