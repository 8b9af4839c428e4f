import type { CoinId } from '../coin/coin.ts';
import { minuteMs } from '../time.ts';
import {
  canProvide,
  coinsOf,
  type Connection,
  lingerMs,
  type LiveAction,
  type LiveInputs,
  type LiveState,
  messageGapMs,
  type Watched,
} from './live-state.ts';
import { type StreamId, streamIds } from './tick.ts';

const firstBackoffMs = 5_000;
const longestBackoffMs = 15 * minuteMs;
/** The backoff after a flood is longer than after a failure, and doubles each time as well. */
const firstFloodBackoffMs = minuteMs;
/** A connection that has ticked at a normal rate for this long resets the count of floods. */
const calmMs = minuteMs;
/** A connection that lasted this long is renewed at once when the exchange announces its end. */
const stableMs = 5_000;

/** The state during one step, with the actions of the step. */
export class LiveDraft {
  watched: Map<CoinId, Watched>;
  readonly connections: Record<StreamId, Connection>;
  readonly failures: Record<StreamId, number>;
  readonly floods: Record<StreamId, number>;
  readonly actions: LiveAction[] = [];
  readonly inputs: LiveInputs;

  constructor(state: LiveState, inputs: LiveInputs) {
    this.watched = new Map(state.watched);
    this.connections = { ...state.connections };
    this.failures = { ...state.failures };
    this.floods = { ...state.floods };
    this.inputs = inputs;
  }

  change(coin: CoinId, change: Partial<Watched>): void {
    const watched = this.watched.get(coin);
    if (watched) this.watched.set(coin, { ...watched, ...change });
  }

  close(stream: StreamId): void {
    this.actions.push({ type: 'close', stream });
  }

  /** A connection that had ticked was cut off: it is soon opened again, with the same coins. */
  cutOff(stream: StreamId): void {
    const { now, random } = this.inputs;
    this.connections[stream] = { mode: 'waiting', until: now + 500 + random * 1000, keepsCoins: true };
  }

  /** The exchange ends connections without a fault (maintenance, 24 hours): a new one is opened at once. */
  renew(stream: StreamId): void {
    const connection = this.connections[stream];
    if (connection.mode !== 'open' || !connection.hasTicked) return this.fail(stream);
    if (this.inputs.now - connection.since < stableMs) return this.cutOff(stream);
    this.connections[stream] = { mode: 'waiting', until: this.inputs.now, keepsCoins: true };
  }

  /** A connection without a tick: its coins are moved to another stream, with exponential backoff for this one. */
  fail(stream: StreamId): void {
    this.failures[stream] += 1;
    this.#backOff(stream, firstBackoffMs * 2 ** (this.failures[stream] - 1));
  }

  /** A flood: like a failure, but with a longer backoff, as it would tick and flood again at once. */
  flood(stream: StreamId): void {
    this.floods[stream] += 1;
    this.#backOff(stream, firstFloodBackoffMs * 2 ** (this.floods[stream] - 1));
  }

  ticked(stream: StreamId): void {
    const connection = this.connections[stream];
    if (connection.mode !== 'open') return;
    this.failures[stream] = 0;
    if (this.inputs.now - connection.since >= calmMs) this.floods[stream] = 0;
    this.connections[stream] = { ...connection, lastTickAt: this.inputs.now, hasTicked: true };
  }

  #backOff(stream: StreamId, ms: number): void {
    const { now, random } = this.inputs;
    const backoff = Math.min(ms, longestBackoffMs);
    this.connections[stream] = {
      mode: 'waiting',
      until: now + backoff * (1 + random / 2),
      keepsCoins: false,
    };
    for (const [coin, { stream: own }] of this.watched)
      if (own === stream) this.change(coin, { stream: null });
  }
}

/** Brings connections and subscriptions in line with the watched coins. */
export function reconcile(draft: LiveDraft): void {
  assign(draft);
  for (const stream of streamIds) {
    const coins = coinsOf(draft.watched, stream);
    closeIdle(draft, stream, coins);
    connect(draft, stream, coins);
    subscribe(draft, stream, coins);
  }
}

/** A coin stays with the stream that provides it: a unit that changes back and forth is worse than either. */
function assign(draft: LiveDraft): void {
  const { now } = draft.inputs;
  for (const [coin, watched] of draft.watched) {
    if (watched.stream !== null) continue;
    const stream = streamIds.find((id) => {
      const connection = draft.connections[id];
      const isFree = connection.mode !== 'waiting' || connection.keepsCoins || connection.until <= now;
      return isFree && canProvide(id, coin, watched, draft.inputs);
    });
    if (stream) draft.change(coin, { stream, lastTickAt: now });
  }
}

/** Measures how long a connection has no coins, and closes it after `lingerMs`. */
function closeIdle(draft: LiveDraft, stream: StreamId, coins: readonly CoinId[]): void {
  const { now } = draft.inputs;
  const connection = draft.connections[stream];
  if (connection.mode !== 'connecting' && connection.mode !== 'open') return;
  if (coins.length > 0) {
    if (connection.idleSince === null) return;
    const used = { ...connection, idleSince: null };
    draft.connections[stream] = used.mode === 'open' ? { ...used, lastTickAt: now } : { ...used, since: now };
  } else if (connection.idleSince === null) {
    draft.connections[stream] = { ...connection, idleSince: now };
  } else if (now - connection.idleSince >= lingerMs) {
    draft.close(stream);
    draft.connections[stream] = { mode: 'off' };
  }
}

function connect(draft: LiveDraft, stream: StreamId, coins: readonly CoinId[]): void {
  const { now } = draft.inputs;
  const connection = draft.connections[stream];
  if (coins.length === 0) return;
  if (connection.mode !== 'off' && !(connection.mode === 'waiting' && connection.until <= now)) return;
  draft.actions.push({ type: 'connect', stream, coins });
  draft.connections[stream] = { mode: 'connecting', since: now, idleSince: null, subscribed: new Set(coins) };
}

/** At most one message at a time. Coins without a subscriber stay subscribed while the connection lingers. */
function subscribe(draft: LiveDraft, stream: StreamId, coins: readonly CoinId[]): void {
  const { now } = draft.inputs;
  const connection = draft.connections[stream];
  if (connection.mode !== 'open' || coins.length === 0 || now - connection.sentAt < messageGapMs) return;
  const { subscribed } = connection;
  const added = coins.filter((coin) => !subscribed.has(coin));
  const dropped = [...subscribed].filter((coin) => !coins.includes(coin));
  if (added.length > 0) {
    draft.actions.push({ type: 'subscribe', stream, coins: added });
    const all = new Set([...subscribed, ...added]);
    draft.connections[stream] = { ...connection, sentAt: now, subscribed: all };
  } else if (dropped.length > 0) {
    draft.actions.push({ type: 'unsubscribe', stream, coins: dropped });
    draft.connections[stream] = { ...connection, sentAt: now, subscribed: new Set(coins) };
  }
}
