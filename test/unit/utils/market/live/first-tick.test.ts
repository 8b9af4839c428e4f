import { expect, test } from 'vitest';
import { firstTick } from '../../../../../utils/market/live/first-tick.ts';
import type { Tick } from '../../../../../utils/domain/live/tick.ts';
import type { LiveRequest } from '../../../../../utils/domain/protocol.ts';

const tick: Tick = { coin: 'bitcoin', price: 1, currency: 'usd', change24h: null, at: 1, source: 'binance' };

/** A stream and a clock that a test moves. */
function parts() {
  let send: (ticks: readonly Tick[]) => void = () => undefined;
  let timeUp: () => void = () => undefined;
  const state = { watched: null as LiveRequest | null, ended: 0, cancelled: 0 };
  const hub = {
    subscribe(listener: typeof send) {
      send = listener;
      return {
        watch: (request: LiveRequest) => void (state.watched = request),
        unsubscribe: () => void (state.ended += 1),
      };
    },
  };
  const after = (_ms: number, work: () => void) => {
    timeUp = work;
    return { cancel: () => void (state.cancelled += 1) };
  };
  const first = firstTick(hub, 'bitcoin', after);
  return { first, state, send: (ticks: readonly Tick[]) => send(ticks), timeUp: () => timeUp() };
}

test('is the first price, without naming the coin, and ends the subscription', async () => {
  const { first, state, send } = parts();
  expect(state.watched).toEqual({ coins: ['bitcoin'], named: [] });
  send([]);
  send([tick]);
  expect(await first).toEqual(tick);
  expect(state).toMatchObject({ ended: 1, cancelled: 1 });
});

test('is none where the stream has none in time', async () => {
  const { first, state, timeUp } = parts();
  timeUp();
  expect(await first).toBeNull();
  expect(state.ended).toBe(1);
});
