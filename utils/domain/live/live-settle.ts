import type { CoinId } from '../coin/coin.ts';
import type { LiveDraft } from './live-draft.ts';
import { canBring, coinsOf, lingerMs, messageGapMs } from './live-state.ts';
import { type StreamId, streamIds } from './tick.ts';

/** Brings connections and subscriptions in line with what is watched. */
export function settle(draft: LiveDraft): void {
  assign(draft);
  for (const stream of streamIds) {
    const coins = coinsOf(draft.watched, stream);
    rest(draft, stream, coins);
    connect(draft, stream, coins);
    subscribe(draft, stream, coins);
  }
}

/** A coin stays with the stream that brings it: a unit that changes to and fro would be worse than either. */
function assign(draft: LiveDraft): void {
  const { now } = draft.world;
  for (const [coin, watched] of draft.watched) {
    if (watched.stream !== null) continue;
    const stream = streamIds.find((id) => {
      const line = draft.lines[id];
      const isFree = line.mode !== 'waiting' || line.held || line.until <= now;
      return isFree && canBring(id, coin, watched, draft.world);
    });
    if (stream) draft.change(coin, { stream, heardAt: now });
  }
}

/** Counts the time without coins, and hangs up when it is over. */
function rest(draft: LiveDraft, stream: StreamId, coins: readonly CoinId[]): void {
  const { now } = draft.world;
  const line = draft.lines[stream];
  if (line.mode !== 'connecting' && line.mode !== 'open') return;
  if (coins.length > 0) {
    if (line.idleSince === null) return;
    const again = { ...line, idleSince: null };
    draft.lines[stream] = again.mode === 'open' ? { ...again, heardAt: now } : { ...again, since: now };
  } else if (line.idleSince === null) {
    draft.lines[stream] = { ...line, idleSince: now };
  } else if (now - line.idleSince >= lingerMs) {
    draft.close(stream);
    draft.lines[stream] = { mode: 'off' };
  }
}

function connect(draft: LiveDraft, stream: StreamId, coins: readonly CoinId[]): void {
  const { now } = draft.world;
  const line = draft.lines[stream];
  if (coins.length === 0) return;
  if (line.mode !== 'off' && !(line.mode === 'waiting' && line.until <= now)) return;
  draft.actions.push({ type: 'connect', stream, coins });
  draft.lines[stream] = { mode: 'connecting', since: now, idleSince: null, subscribed: new Set(coins) };
}

/** At most one message at a time. What nobody watches stays subscribed while the line lingers. */
function subscribe(draft: LiveDraft, stream: StreamId, coins: readonly CoinId[]): void {
  const { now } = draft.world;
  const line = draft.lines[stream];
  if (line.mode !== 'open' || coins.length === 0 || now - line.sentAt < messageGapMs) return;
  const added = coins.filter((coin) => !line.subscribed.has(coin));
  const dropped = [...line.subscribed].filter((coin) => !coins.includes(coin));
  if (added.length > 0) {
    draft.actions.push({ type: 'subscribe', stream, coins: added });
    draft.lines[stream] = { ...line, sentAt: now, subscribed: new Set([...line.subscribed, ...added]) };
  } else if (dropped.length > 0) {
    draft.actions.push({ type: 'unsubscribe', stream, coins: dropped });
    draft.lines[stream] = { ...line, sentAt: now, subscribed: new Set(coins) };
  }
}
