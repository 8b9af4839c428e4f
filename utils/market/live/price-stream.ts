import type { StreamId, Tick } from '../../domain/live/tick.ts';
import type { Listing } from '../listing.ts';
import { changeFrom, isPossibleTime, timeOf } from '../wire.ts';

/** What a frame says. `other` is an answer to a message of ours, a heartbeat and the like. */
export type Frame =
  | ({ readonly kind: 'price'; readonly symbol: string } & Pick<Tick, 'price' | 'change24h' | 'at'>)
  /** The exchange is about to end the connection. */
  | { readonly kind: 'farewell' }
  | { readonly kind: 'other' }
  /** It fits no form that we know. */
  | { readonly kind: 'unfit' };

/** An exchange's stream of prices. One file each: address, messages, schema, mapping, nothing else. */
export interface PriceStream {
  readonly id: StreamId;
  readonly currency: Tick['currency'];
  /** The exchange's name for a pair; null where it does not list the coin. */
  symbolOf(listing: Listing | undefined): string | null;
  /** Where to connect for these symbols. */
  url(symbols: readonly string[]): string;
  /** What to say first, right after the connection stands. */
  greeting(symbols: readonly string[]): readonly string[];
  /** @param id not yet used on this connection */
  subscribe(symbols: readonly string[], id: number): readonly string[];
  unsubscribe(symbols: readonly string[], id: number): readonly string[];
  /** @param now milliseconds since 1970: no price is newer */
  read(text: string, now: number): Frame;
}

interface StreamedPrice {
  readonly symbol: string;
  readonly price: number;
  /** The price a day ago. */
  readonly open: number | null;
  /** The exchange's time: milliseconds since 1970, or ISO 8601. */
  readonly at: number | string | null;
}

/** A price as a frame; one of a time at which there was no coin does not fit. */
export function priceFrame({ symbol, price, open, at }: StreamedPrice, now: number): Frame {
  const time = timeOf(at, now);
  if (!isPossibleTime(time)) return { kind: 'unfit' };
  return { kind: 'price', symbol, price, change24h: changeFrom(open, price), at: time };
}

/** No frame that we ask for is a hundredth of this; what is longer is not even parsed. */
const longestFrame = 100_000;

/** A frame as JSON, or undefined for what is none. */
export function parseFrame(text: string): unknown {
  if (text.length > longestFrame) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
