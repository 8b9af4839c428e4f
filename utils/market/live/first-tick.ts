import type { CoinId } from '../../domain/coin/coin.ts';
import type { Tick } from '../../domain/live/tick.ts';
import type { LiveHub } from './live-hub.ts';

/** How long a tick is waited for; the stream takes about a second. */
const waitMs = 8_000;

/**
 * The first price of a coin from the stream that is the same for every reader, so that the coin is not named; null where that has
 * none.
 */
export function firstTick(
  hub: Pick<LiveHub, 'subscribe'>,
  coin: CoinId,
  after: (ms: number, work: () => void) => { cancel(): void },
): Promise<Tick | null> {
  return new Promise((resolve) => {
    const end = (tick: Tick | null): void => {
      timer.cancel();
      subscription.unsubscribe();
      resolve(tick);
    };
    const timer = after(waitMs, () => end(null));
    const subscription = hub.subscribe(([tick]) => tick && end(tick));
    subscription.watch({ coins: [coin], named: [] });
  });
}
