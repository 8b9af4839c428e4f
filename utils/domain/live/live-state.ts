import type { CoinId } from '../coin/coin.ts';
import type { LiveRequest } from '../protocol.ts';
import { hourMs } from '../time.ts';
import type { StreamId } from './tick.ts';

/**
 * A connection without a price for this long is closed, and a coin without one is moved away from a connection that has
 * prices of others. A reply to our own message doesn't count: an exchange may confirm a subscription and send nothing.
 */
export const silenceMs = 10_000;
/** How long a connection outlives its last coin: the pointer may be on its way to the next mention. */
export const lingerMs = 5_000;
/** Binance accepts at most 5 messages a second, pongs included; Coinbase allows more. */
export const messageGapMs = 300;
/** Both exchanges end a connection after 24 hours: ours is renewed before. */
export const lifeMs = 23.5 * hourMs;

// All times here are milliseconds of a monotonic clock: a change of the system's clock does not affect them.

/** One subscriber's side of the streams. */
export interface LiveSubscription {
  /** Watches these coins from now on, instead of those before. */
  watch(request: LiveRequest): void;
  unsubscribe(): void;
}

interface Connected {
  /** When connecting began; once open, when the connection was opened. */
  readonly since: number;
  /** Since when it has no coin; null while it has. */
  readonly idleSince: number | null;
}

/** The connection to one exchange. */
export type Connection =
  | { readonly mode: 'off' }
  | ({ readonly mode: 'connecting'; readonly subscribed: ReadonlySet<CoinId> } & Connected)
  | ({
      readonly mode: 'open';
      /** The time of the last tick of any coin, or when silence began to count. */
      readonly lastTickAt: number;
      readonly hasTicked: boolean;
      readonly subscribed: ReadonlySet<CoinId>;
      /** The time of our last message. */
      readonly sentAt: number;
    } & Connected)
  /** Backoff: no attempt before `until`. With `keepsCoins` only cut off: the coins are not moved to another stream. */
  | { readonly mode: 'waiting'; readonly until: number; readonly keepsCoins: boolean };

/** A coin with a subscriber. */
export interface Watched {
  /** The stream that provides its ticks; null while there is none and prices are polled. */
  readonly stream: StreamId | null;
  /** The time of its last tick, or when silence began to count. */
  readonly lastTickAt: number;
  /** Streams that have ticks, but none of this coin. They are not used for it again while it is watched. */
  readonly silentStreams: readonly StreamId[];
}

/** The state of all streams. In memory only: when the worker ends, so do its sockets. */
export interface LiveState {
  readonly watched: ReadonlyMap<CoinId, Watched>;
  readonly connections: Readonly<Record<StreamId, Connection>>;
  /** Consecutive connections without a tick. */
  readonly failures: Readonly<Record<StreamId, number>>;
  /** Consecutive connections that were closed because of a flood of messages. */
  readonly floods: Readonly<Record<StreamId, number>>;
}

export const idleLive: LiveState = {
  watched: new Map(),
  connections: { binance: { mode: 'off' }, coinbase: { mode: 'off' } },
  failures: { binance: 0, coinbase: 0 },
  floods: { binance: 0, coinbase: 0 },
};

/**
 * `ticked`: prices of at least one coin. `closing`: the exchange announces the end of the connection. `closed`: it failed
 * or ended. `flooded`: it has far more messages than prices need.
 */
export type LiveEvent =
  | { readonly type: 'watch'; readonly coins: readonly CoinId[] }
  | { readonly type: 'opened'; readonly stream: StreamId }
  | { readonly type: 'ticked'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'closing'; readonly stream: StreamId }
  | { readonly type: 'closed'; readonly stream: StreamId }
  | { readonly type: 'flooded'; readonly stream: StreamId }
  | { readonly type: 'timer' };

/** An effect to perform. `connect` includes the coins: they count as subscribed once the connection is open. */
export type LiveAction =
  | { readonly type: 'connect'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'subscribe'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'unsubscribe'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'close'; readonly stream: StreamId };

/** The inputs of a step besides the event. */
export interface LiveInputs {
  readonly now: number;
  /** 0 to 1, for the jitter: without it, all readers would reconnect at the same moment. */
  readonly random: number;
  /** Whether a stream may be used for a coin: it has the coin, and its subscriptions may contain it. */
  readonly lists: (stream: StreamId, coin: CoinId) => boolean;
}

export interface LiveStep {
  readonly state: LiveState;
  readonly actions: readonly LiveAction[];
  /** When a `timer` event is due; null while the streams are off. */
  readonly wakeAt: number | null;
}

/** The coins that this stream provides. */
export function coinsOf(watched: LiveState['watched'], stream: StreamId): CoinId[] {
  return [...watched].flatMap(([coin, { stream: own }]) => (own === stream ? [coin] : []));
}

/** Whether a stream may provide a coin, once its connection is free. */
export function canProvide(
  stream: StreamId,
  coin: CoinId,
  { silentStreams }: Watched,
  inputs: LiveInputs,
): boolean {
  return inputs.lists(stream, coin) && !silentStreams.includes(stream);
}
