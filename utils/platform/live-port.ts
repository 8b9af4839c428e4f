import type { LiveNews, LiveRequest } from '../domain/protocol.ts';
import type { Tick } from '../domain/live/tick.ts';
import { browser } from './browser.ts';
import { extensionAlive } from './runtime.ts';

/** The name of the port on which prices stream. */
export const livePortName = 'live';

/** Backoff before the port is opened again, in milliseconds: a connection restarts a worker that has ended. */
const firstReconnectMs = 250;
const longestReconnectMs = 30_000;

/**
 * Streams prices of the request's coins until the signal. The browser may end the background worker at any time, and the port with
 * it: the port is then opened again, with exponential backoff and jitter until a message arrives.
 */
export function watchLive(request: LiveRequest, onTick: (tick: Tick) => void, signal: AbortSignal): void {
  let delayMs = firstReconnectMs;
  const connect = (): void => {
    if (signal.aborted || !extensionAlive()) return;
    const port = browser.runtime.connect({ name: livePortName });
    const disconnect = (): void => port.disconnect();
    signal.addEventListener('abort', disconnect);
    port.onMessage.addListener((news: unknown) => {
      delayMs = firstReconnectMs;
      for (const tick of (news as LiveNews).ticks) if (!signal.aborted) onTick(tick);
    });
    port.onDisconnect.addListener(() => {
      // Chromium logs an error to the page's console where `lastError` is not read.
      void browser.runtime.lastError;
      signal.removeEventListener('abort', disconnect);
      setTimeout(connect, delayMs * (1 + Math.random()));
      delayMs = Math.min(delayMs * 2, longestReconnectMs);
    });
    port.postMessage(request);
  };
  connect();
}
