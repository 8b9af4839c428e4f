import { LiveDraft } from './live-draft.ts';
import {
  coinsOf,
  lifeMs,
  type LiveEvent,
  type LiveState,
  type LiveStep,
  type LiveWorld,
  silenceMs,
} from './live-state.ts';
import { settle } from './live-settle.ts';
import { wakeAt } from './live-wake.ts';
import { streamIds } from './tick.ts';

/**
 * One step of the streams: who watches what, which connections stand, where prices come from. Decides
 * everything and does nothing; what is to be done comes back as actions.
 */
export function stepLive(state: LiveState, event: LiveEvent, world: LiveWorld): LiveStep {
  const draft = new LiveDraft(state, world);
  take(draft, event);
  expire(draft);
  settle(draft);
  const { watched, lines, failures, floods, actions } = draft;
  const after = { watched, lines, failures, floods };
  return { state: after, actions, wakeAt: wakeAt(after, world) };
}

function take(draft: LiveDraft, event: LiveEvent): void {
  const { now } = draft.world;
  switch (event.type) {
    case 'watch': {
      const known = draft.watched;
      draft.watched = new Map(
        event.coins.map((coin) => [coin, known.get(coin) ?? { stream: null, heardAt: now, quiet: [] }]),
      );
      return;
    }
    case 'opened': {
      const line = draft.lines[event.stream];
      if (line.mode !== 'connecting') return;
      draft.lines[event.stream] = {
        ...line,
        mode: 'open',
        since: now,
        heardAt: now,
        sentAt: now,
        ticked: false,
      };
      for (const coin of coinsOf(draft.watched, event.stream)) draft.change(coin, { heardAt: now });
      return;
    }
    case 'heard': {
      const line = draft.lines[event.stream];
      if (line.mode !== 'open') return;
      draft.heard(event.stream);
      for (const coin of event.coins)
        if (draft.watched.get(coin)?.stream === event.stream) draft.change(coin, { heardAt: now });
      return;
    }
    case 'farewell':
      if (!isConnected(draft, event.stream)) return;
      draft.close(event.stream);
      draft.renew(event.stream);
      return;
    case 'lost': {
      if (!isConnected(draft, event.stream)) return;
      const line = draft.lines[event.stream];
      if (line.mode === 'open' && line.ticked) draft.cutOff(event.stream);
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

function isConnected(draft: LiveDraft, stream: keyof LiveDraft['lines']): boolean {
  const { mode } = draft.lines[stream];
  return mode === 'connecting' || mode === 'open';
}

/** Gives up what has been silent for too long, and renews what has lived for too long. */
function expire(draft: LiveDraft): void {
  const { now } = draft.world;
  for (const stream of streamIds) {
    const line = draft.lines[stream];
    const isWanted = coinsOf(draft.watched, stream).length > 0;
    const silentSince = line.mode === 'connecting' ? line.since : line.mode === 'open' ? line.heardAt : null;
    if (isWanted && silentSince !== null && now - silentSince >= silenceMs) {
      draft.close(stream);
      draft.fail(stream);
    } else if (line.mode === 'open' && now - line.since >= lifeMs) {
      draft.close(stream);
      draft.renew(stream);
    }
  }
  for (const [coin, { stream, heardAt, quiet }] of draft.watched) {
    if (stream === null || draft.lines[stream].mode !== 'open' || now - heardAt < silenceMs) continue;
    draft.change(coin, { stream: null, quiet: [...quiet, stream] });
  }
}
