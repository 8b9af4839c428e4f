import * as z from 'zod/mini';
import type { LiveSeat } from '../domain/live/live-seat.ts';
import type { Tick } from '../domain/live/tick.ts';
import type { LiveNews } from '../domain/protocol.ts';
import { browser } from './browser.ts';
import { callerOf } from './caller.ts';
import { livePortName } from './live-port.ts';
import { logError } from './log.ts';

z.config({ jitless: true });

/** A page shows one card at a time; a popup shows a watchlist, which has an end. */
const mostCoins = { page: 5, extension: 200 } as const;
const request = z.object({ coins: z.array(z.string().check(z.maxLength(100))) });

/** Seats listeners until they go. Synchronous: to be called in the worker's first turn. */
export function serveLive(join: (send: (ticks: readonly Tick[]) => void) => LiveSeat): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== livePortName) return;
    const caller = port.sender && callerOf(port.sender);
    if (!caller) return port.disconnect();
    const seat = join((ticks) => {
      try {
        port.postMessage({ ticks } satisfies LiveNews);
      } catch {
        // The page went into the back/forward cache or away, and its port says so only later.
        seat.leave();
      }
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      seat.leave();
    });
    port.onMessage.addListener((raw: unknown) => {
      const read = request.safeParse(raw);
      if (read.success && read.data.coins.length <= mostCoins[caller.kind])
        return seat.watch(read.data.coins);
      logError('a request for live prices does not fit', caller.kind);
      seat.leave();
      port.disconnect();
    });
  });
}
