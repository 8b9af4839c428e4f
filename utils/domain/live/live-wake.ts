import {
  canBring,
  coinsOf,
  lifeMs,
  lingerMs,
  type LiveState,
  type LiveWorld,
  messageGapMs,
  silenceMs,
} from './live-state.ts';
import { type StreamId, streamIds } from './tick.ts';

/** The next moment at which time alone changes something; null where it never does. */
export function wakeAt(state: LiveState, world: LiveWorld): number | null {
  const moments = streamIds.flatMap((stream) => [...ofLine(state, stream), ...ofCoins(state, stream, world)]);
  return moments.length > 0 ? Math.min(...moments) : null;
}

function ofLine(state: LiveState, stream: StreamId): number[] {
  const line = state.lines[stream];
  const coins = coinsOf(state.watched, stream);
  if (line.mode === 'off') return [];
  if (line.mode === 'waiting') return coins.length > 0 ? [line.until] : [];
  if (line.idleSince !== null) return [line.idleSince + lingerMs];
  if (line.mode === 'connecting') return [line.since + silenceMs];
  const isBehind = coins.length !== line.subscribed.size || coins.some((coin) => !line.subscribed.has(coin));
  return [line.heardAt + silenceMs, line.since + lifeMs, ...(isBehind ? [line.sentAt + messageGapMs] : [])];
}

/** Coins that this stream should bring and does not, and coins that it could bring once it is free. */
function ofCoins(state: LiveState, stream: StreamId, world: LiveWorld): number[] {
  const line = state.lines[stream];
  return [...state.watched].flatMap(([coin, watched]) => {
    if (watched.stream === stream && line.mode === 'open') return [watched.heardAt + silenceMs];
    const waits =
      watched.stream === null && line.mode === 'waiting' && canBring(stream, coin, watched, world);
    return waits ? [line.until] : [];
  });
}
