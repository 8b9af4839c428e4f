import type { CoinId } from '../coin/coin.ts';
import type { StreamId } from './tick.ts';
import { hourMs } from '../time.ts';

/**
 * A connection that brings no price for this long is given up, and so is a coin on one that brings others. An
 * answer to our own message is no price: an exchange may take a subscription and then keep silent.
 */
export const silenceMs = 10_000;
/** How long a connection outlives its last coin: the reader's pointer may be on its way to the next mention. */
export const lingerMs = 5_000;
/** Binance hears at most 5 messages a second and counts pongs too; Coinbase allows more. */
export const messageGapMs = 300;
/** Both exchanges end a connection after 24 hours: ours is renewed before. */
export const lifeMs = 23.5 * hourMs;

// All times here are milliseconds of a clock that only goes forward, so that a clock that is set cannot stall it.

interface Connected {
  /** When it was begun; once open, when it was opened. */
  readonly since: number;
  /** Since when it has no coin; null while it has. */
  readonly idleSince: number | null;
}

/** One exchange's connection. */
export type Line =
  | { readonly mode: 'off' }
  | ({ readonly mode: 'connecting'; readonly subscribed: ReadonlySet<CoinId> } & Connected)
  | ({
      readonly mode: 'open';
      /** The last price of any coin, or when silence began to count. */
      readonly heardAt: number;
      /** Whether this connection has brought a price. */
      readonly ticked: boolean;
      readonly subscribed: ReadonlySet<CoinId>;
      /** The last message of ours. */
      readonly sentAt: number;
    } & Connected)
  /** Not tried before `until`. One that is `held` was only cut off, and keeps its coins meanwhile. */
  | { readonly mode: 'waiting'; readonly until: number; readonly held: boolean };

/** A coin that somebody watches. */
export interface Watched {
  /** Where its prices come from; null while nobody brings any, and polling must do. */
  readonly stream: StreamId | null;
  /** The last price, or when silence began to count. */
  readonly heardAt: number;
  /** Streams that talk, but not of this coin. They are not asked for it again while it is watched. */
  readonly quiet: readonly StreamId[];
}

/** Everything about the streams. Lives in memory: when the worker dies, its sockets die with it. */
export interface LiveState {
  readonly watched: ReadonlyMap<CoinId, Watched>;
  readonly lines: Readonly<Record<StreamId, Line>>;
  /** Connections in a row that brought no price. */
  readonly failures: Readonly<Record<StreamId, number>>;
  /** Connections in a row that were given up because they brought far too much. */
  readonly floods: Readonly<Record<StreamId, number>>;
}

export const idleLive: LiveState = {
  watched: new Map(),
  lines: { binance: { mode: 'off' }, coinbase: { mode: 'off' } },
  failures: { binance: 0, coinbase: 0 },
  floods: { binance: 0, coinbase: 0 },
};

/**
 * What happened. `heard` are prices, of at least one coin; `lost` is a connection that failed or ended; `farewell` one
 * that says it is about to; `flooded` one that brings far more than prices.
 */
export type LiveEvent =
  | { readonly type: 'watch'; readonly coins: readonly CoinId[] }
  | { readonly type: 'opened'; readonly stream: StreamId }
  | { readonly type: 'heard'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'farewell'; readonly stream: StreamId }
  | { readonly type: 'lost'; readonly stream: StreamId }
  | { readonly type: 'flooded'; readonly stream: StreamId }
  | { readonly type: 'timer' };

/** What is to be done about it. `connect` takes the coins along: they count as subscribed where it opens. */
export type LiveAction =
  | { readonly type: 'connect'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'subscribe'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'unsubscribe'; readonly stream: StreamId; readonly coins: readonly CoinId[] }
  | { readonly type: 'close'; readonly stream: StreamId };

/** What the machine is told beside the event. */
export interface LiveWorld {
  readonly now: number;
  /** 0 to 1: spreads the readers, who would else all come back at the same moment. */
  readonly random: number;
  readonly lists: (stream: StreamId, coin: CoinId) => boolean;
}

export interface LiveStep {
  readonly state: LiveState;
  readonly actions: readonly LiveAction[];
  /** When a `timer` event is due; null while nothing is going on. */
  readonly wakeAt: number | null;
}

/** The coins that this stream has to bring. */
export function coinsOf(watched: LiveState['watched'], stream: StreamId): CoinId[] {
  return [...watched].flatMap(([coin, { stream: own }]) => (own === stream ? [coin] : []));
}

/** Whether a coin may be given to this stream, as soon as the line is free. */
export function canBring(stream: StreamId, coin: CoinId, { quiet }: Watched, world: LiveWorld): boolean {
  return world.lists(stream, coin) && !quiet.includes(stream);
}
