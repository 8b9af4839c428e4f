import type { CoinId } from '../domain/coin/coin.ts';
import type { LiveNews, LiveRequest } from '../domain/protocol.ts';
import type { Tick } from '../domain/live/tick.ts';
import { browser } from './browser.ts';
import { extensionAlive } from './runtime.ts';

/** The name of the port on which prices stream. */
export const livePortName = 'live';

/** A worker that has just died is started anew by the next connection; one that dies at once is left in peace. */
const firstWaitMs = 250;
const longestWaitMs = 30_000;

/**
 * Streams prices of these coins until the signal. The browser ends the background worker whenever it likes,
 * and the port with it: the port is then opened again, later each time that it brought nothing.
 */
export function watchLive(coins: readonly CoinId[], onTick: (tick: Tick) => void, signal: AbortSignal): void {
  let waitMs = firstWaitMs;
  const begin = (): void => {
    if (signal.aborted || !extensionAlive()) return;
    const port = browser.runtime.connect({ name: livePortName });
    const end = (): void => port.disconnect();
    signal.addEventListener('abort', end);
    port.onMessage.addListener((news: unknown) => {
      waitMs = firstWaitMs;
      for (const tick of (news as LiveNews).ticks) if (!signal.aborted) onTick(tick);
    });
    port.onDisconnect.addListener(() => {
      // Chromium complains in the page's console of a reason that nobody looked at.
      void browser.runtime.lastError;
      signal.removeEventListener('abort', end);
      setTimeout(begin, waitMs * (1 + Math.random()));
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    });
    port.postMessage({ coins } satisfies LiveRequest);
  };
  begin();
}
