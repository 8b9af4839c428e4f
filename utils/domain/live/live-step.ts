import type { CoinId } from '../coin/coin.ts';
import { LiveDraft, reconcile } from './live-draft.ts';
import {
  canProvide,
  coinsOf,
  lifeMs,
  lingerMs,
  type LiveEvent,
  type LiveInputs,
  type LiveState,
  type LiveStep,
  messageGapMs,
  silenceMs,
  type Watched,
} from './live-state.ts';
import { type StreamId, streamIds } from './tick.ts';

/** The reducer of the streams: from state and event to the next state, with actions for the caller to perform. */
export function stepLive(state: LiveState, event: LiveEvent, inputs: LiveInputs): LiveStep {
  const draft = new LiveDraft(state, inputs);
  apply(draft, event);
  expire(draft);
  reconcile(draft);
  const { watched, connections, failures, floods, actions } = draft;
  const next = { watched, connections, failures, floods };
  return { state: next, actions, wakeAt: wakeAt(next, inputs) };
}

function apply(draft: LiveDraft, event: LiveEvent): void {
  const { now } = draft.inputs;
  switch (event.type) {
    case 'watch': {
      draft.watched = new Map(event.coins.map((coin) => [coin, watchedOf(draft, coin)]));
      return;
    }
    case 'opened': {
      const connection = draft.connections[event.stream];
      if (connection.mode !== 'connecting') return;
      draft.connections[event.stream] = {
        ...connection,
        mode: 'open',
        since: now,
        lastTickAt: now,
        sentAt: now,
        hasTicked: false,
      };
      for (const coin of coinsOf(draft.watched, event.stream)) draft.change(coin, { lastTickAt: now });
      return;
    }
    case 'ticked': {
      const connection = draft.connections[event.stream];
      if (connection.mode !== 'open') return;
      draft.ticked(event.stream);
      for (const coin of event.coins)
        if (draft.watched.get(coin)?.stream === event.stream) draft.change(coin, { lastTickAt: now });
      return;
    }
    case 'closing':
      if (!isConnected(draft, event.stream)) return;
      draft.close(event.stream);
      draft.renew(event.stream);
      return;
    case 'closed': {
      if (!isConnected(draft, event.stream)) return;
      const connection = draft.connections[event.stream];
      if (connection.mode === 'open' && connection.hasTicked) draft.cutOff(event.stream);
      else draft.fail(event.stream);
      return;
    }
    case 'flooded':
      if (!isConnected(draft, event.stream)) return;
      draft.close(event.stream);
      draft.flood(event.stream);
      return;
    case 'timer':
      return;
  }
}

/** What is known of a coin; a stream that may not be used for it any more is left. */
function watchedOf(draft: LiveDraft, coin: CoinId): Watched {
  const known = draft.watched.get(coin);
  if (!known) return { stream: null, lastTickAt: draft.inputs.now, silentStreams: [] };
  const { stream } = known;
  return stream === null || draft.inputs.lists(stream, coin) ? known : { ...known, stream: null };
}

function isConnected(draft: LiveDraft, stream: StreamId): boolean {
  const { mode } = draft.connections[stream];
  return mode === 'connecting' || mode === 'open';
}

/** Closes connections that have been silent for too long, and renews those that have been open for too long. */
function expire(draft: LiveDraft): void {
  const { now } = draft.inputs;
  for (const stream of streamIds) {
    const connection = draft.connections[stream];
    const isWanted = coinsOf(draft.watched, stream).length > 0;
    const silentSince =
      connection.mode === 'connecting'
        ? connection.since
        : connection.mode === 'open'
          ? connection.lastTickAt
          : null;
    if (isWanted && silentSince !== null && now - silentSince >= silenceMs) {
      draft.close(stream);
      draft.fail(stream);
    } else if (connection.mode === 'open' && now - connection.since >= lifeMs) {
      draft.close(stream);
      draft.renew(stream);
    }
  }
  for (const [coin, { stream, lastTickAt, silentStreams }] of draft.watched) {
    if (stream === null || draft.connections[stream].mode !== 'open' || now - lastTickAt < silenceMs)
      continue;
    draft.change(coin, { stream: null, silentStreams: [...silentStreams, stream] });
  }
}

/** The next moment at which time alone changes the state; null where there is none. */
function wakeAt(state: LiveState, inputs: LiveInputs): number | null {
  const moments = streamIds.flatMap((stream) => [
    ...connectionDeadlines(state, stream),
    ...coinDeadlines(state, stream, inputs),
  ]);
  return moments.length > 0 ? Math.min(...moments) : null;
}

function connectionDeadlines(state: LiveState, stream: StreamId): number[] {
  const connection = state.connections[stream];
  const coins = coinsOf(state.watched, stream);
  if (connection.mode === 'off') return [];
  if (connection.mode === 'waiting') return coins.length > 0 ? [connection.until] : [];
  if (connection.idleSince !== null) return [connection.idleSince + lingerMs];
  if (connection.mode === 'connecting') return [connection.since + silenceMs];
  const { subscribed, sentAt, lastTickAt, since } = connection;
  const isBehind = coins.length !== subscribed.size || coins.some((coin) => !subscribed.has(coin));
  return [lastTickAt + silenceMs, since + lifeMs, ...(isBehind ? [sentAt + messageGapMs] : [])];
}

/** For coins of this stream without ticks, and coins that it could provide once it is free. */
function coinDeadlines(state: LiveState, stream: StreamId, inputs: LiveInputs): number[] {
  const connection = state.connections[stream];
  return [...state.watched].flatMap(([coin, watched]) => {
    if (watched.stream === stream && connection.mode === 'open') return [watched.lastTickAt + silenceMs];
    const isWaiting =
      watched.stream === null && connection.mode === 'waiting' && canProvide(stream, coin, watched, inputs);
    return isWaiting ? [connection.until] : [];
  });
}
