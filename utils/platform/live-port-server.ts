import { z } from './zod.ts';
import { largestMessage, messageSize } from '../domain/callers/message-size.ts';
import { coinIdPattern, longestCoinId } from '../domain/coin/coin.ts';
import type { LiveSubscription } from '../domain/live/live-state.ts';
import type { Tick } from '../domain/live/tick.ts';
import type { LiveNews, LiveRequest } from '../domain/protocol.ts';
import { browser } from './browser.ts';
import { CallError, type CallErrorCode } from './call-error.ts';
import { type Caller, callerOf, type PageCaller } from './caller.ts';
import { livePortName } from './live-port.ts';
import { logError } from './log.ts';

/** The most coins of one subscriber: a page shows few cards at a time, a popup the watchlist. */
const mostCoins = { page: 5, extension: 200 } as const;
const coin = z.string().check(z.maxLength(longestCoinId), z.regex(coinIdPattern));
const request = z.object({ coins: z.array(coin), named: z.array(coin) });

/**
 * Registers subscribers until their port disconnects, one for each frame of a page: the newest port counts. Synchronous:
 * to be called in the worker's first turn.
 * @param callers rate limits of content scripts, for opening ports and for messages
 */
export function serveLive(
  hub: { subscribe(send: (ticks: readonly Tick[]) => void): LiveSubscription },
  callers: { admits(caller: PageCaller): boolean },
): void {
  const admits = (caller: PageCaller): boolean => callers.admits(caller);
  const endByFrame = new Map<string, () => void>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== livePortName) return;
    const caller = port.sender && callerOf(port.sender);
    if (!caller) return port.disconnect();
    if (caller.kind === 'page' && !admits(caller)) return refuse(port, 'rate-limited');
    const frame = caller.kind === 'page' ? `${caller.frame.tabId} ${caller.frame.frameId}` : null;
    if (frame !== null) endByFrame.get(frame)?.();
    const subscription = hub.subscribe((ticks) => {
      try {
        port.postMessage({ ticks } satisfies LiveNews);
      } catch {
        // The page was closed or moved to the back/forward cache; `onDisconnect` fires later.
        leave();
      }
    });
    const leave = (): void => {
      subscription.unsubscribe();
      if (frame !== null && endByFrame.get(frame) === end) endByFrame.delete(frame);
    };
    const end = (): void => {
      leave();
      port.disconnect();
    };
    if (frame !== null) endByFrame.set(frame, end);
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      leave();
    });
    port.onMessage.addListener((raw: unknown) => {
      const wanted = readRequest(raw, caller, admits);
      if (typeof wanted !== 'string') return subscription.watch(wanted);
      leave();
      refuse(port, wanted);
    });
  });
}

/** The request, or why it is refused. */
function readRequest(
  raw: unknown,
  caller: Caller,
  admits: (caller: PageCaller) => boolean,
): LiveRequest | CallErrorCode {
  if (caller.kind === 'page' && !admits(caller)) return 'rate-limited';
  if (messageSize(raw) > largestMessage) return 'too-large';
  const read = request.safeParse(raw);
  const most = mostCoins[caller.kind];
  if (!read.success || read.data.coins.length > most || read.data.named.length > most) return 'bad-request';
  return read.data;
}

function refuse(port: { disconnect(): void }, code: CallErrorCode): void {
  logError('a request for live prices is refused', new CallError(code, code));
  port.disconnect();
}
